LIST L = (a = 1), (b = 1), (c)
{L} {LIST_VALUE(b)} {LIST_VALUE(c)} {LIST_MAX(L)}
-> END
