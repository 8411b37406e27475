{Once.|Twice.}
* Go.
- -> END
