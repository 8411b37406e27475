LIST n = (a), b, (c)
{LIST_MIN(n)} {LIST_MAX(n)} {LIST_MIN(n) == a} {LIST_COUNT(LIST_MAX(n))} X{LIST_MIN(())}X
-> END
