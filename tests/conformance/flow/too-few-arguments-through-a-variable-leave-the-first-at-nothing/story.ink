VAR d = -> k
-> d(1)
== k(a, b)
{a} {b}
-> END
