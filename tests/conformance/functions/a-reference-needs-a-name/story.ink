~ alter(5)
-> END
== function alter(ref n)
~ n = n + 1
