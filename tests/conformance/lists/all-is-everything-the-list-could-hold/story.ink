LIST n = (a), b, c
{LIST_ALL(n)} {LIST_ALL(b)}
-> END
