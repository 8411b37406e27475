LIST A = one, two
LIST B = two, three
{A.two} {LIST_VALUE(A.two)} {LIST_VALUE(B.two)} {A.two == B.two}
-> END
