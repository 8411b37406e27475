VAR x = 1
~ alter(x, 5)
{x}
~ temp y = 10
~ alter(y, 1)
{y}
-> END
== function alter(ref n, by)
~ n = n + by
