LIST n = (a), (b), (c), (d), (e)
{LIST_RANGE(n, 2, 4)}
{LIST_RANGE(n, b, d)}
{LIST_RANGE(n, 4, 9)}
X{LIST_RANGE(n, 9, 12)}X
{LIST_RANGE(LIST_ALL(n), (b, c), (d, a))}
-> END
