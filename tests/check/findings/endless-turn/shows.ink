VAR n = 0
* Wait.
-> round
* Go.
-> END
=== round ===
~ n = 0
{n == 0: -> round}
-> END
