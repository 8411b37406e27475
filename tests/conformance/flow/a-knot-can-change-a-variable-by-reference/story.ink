VAR x = 1
-> raise(x, 4)
== raise(ref n, by)
~ n += by
{x}
-> END
