VAR n = 0
* Go.
    ~ n = 1
* Stay.
-
{n > 0:
    Good.
    -> END
}
Bad.
-> END
