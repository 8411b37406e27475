VAR n = 0
* Wait.
-> round
* Go.
-> END
=== round ===
~ n = n + 1
{n < 10: -> round}
-> END
