VAR n = 3
* Take {n} {n > 1: coins|coin}[] now.
- -> END
