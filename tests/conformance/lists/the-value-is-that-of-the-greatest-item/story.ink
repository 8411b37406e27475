LIST n = (a), b, (c = 7)
{LIST_VALUE(n)} {LIST_VALUE(b)} {LIST_VALUE(())}
-> END
