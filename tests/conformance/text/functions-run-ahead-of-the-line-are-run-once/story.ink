VAR n = 0
One.
~ count()
Two {n}.
-> END
== function count()
~ n++
