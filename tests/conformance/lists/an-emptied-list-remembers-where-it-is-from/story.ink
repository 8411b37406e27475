LIST n = (a), (b), c
~ n -= (a, b)
X{n}X {LIST_ALL(n)} {LIST_INVERT(n)}
~ n = ()
{LIST_ALL(n)}
VAR m = (a)
~ m = ()
{LIST_ALL(m)}
-> END
