LIST A = (a1), a2
LIST B = b1, b2
VAR mixed = (a1, b2)
{LIST_ALL(mixed)}
-> END
