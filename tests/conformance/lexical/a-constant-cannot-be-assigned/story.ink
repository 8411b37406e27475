CONST A = 1
~ A = 2
{A}
-> END
