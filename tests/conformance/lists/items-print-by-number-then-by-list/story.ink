LIST B = b1, b2
LIST A = a1, a2
VAR mixed = ()
~ mixed = (b2, a2, b1, a1)
{mixed}
-> END
