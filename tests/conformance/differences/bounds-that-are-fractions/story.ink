LIST n = (a), (b), (c), (d), (e)
{LIST_RANGE(n, 2.0, 4.0)} / {LIST_RANGE(n, 1.5, 4)}
-> END
