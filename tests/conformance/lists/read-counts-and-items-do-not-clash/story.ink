LIST n = a, (b)
-> hall
== hall
{hall} {n} {n.b}
-> END
