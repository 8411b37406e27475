LIST n = (a), b, (c)
{LIST_INVERT(n)} {LIST_INVERT(b)}
~ n = LIST_ALL(n)
X{LIST_INVERT(n)}X
-> END
