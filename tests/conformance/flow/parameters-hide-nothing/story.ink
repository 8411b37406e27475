VAR x = 1
-> k(2)
== k(x)
{x}
-> END
