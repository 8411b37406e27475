LIST n = (a), b, (c)
{LIST_COUNT(n)} {LIST_COUNT(b)} {LIST_COUNT(())}
-> END
