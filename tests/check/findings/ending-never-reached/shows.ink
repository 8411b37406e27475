VAR n = 0
* Go.
-
{n > 0:
    Good.
    -> END
}
Bad.
-> END
