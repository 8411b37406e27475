VAR n = 2
* Less.
    ~ n = n - 1
* More.
-
~ temp share = 12 / n
{share}
-> END
