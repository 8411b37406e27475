VAR x = 1
~ outer(x)
{x}
-> END
== function outer(ref a)
~ inner(a)
== function inner(ref b)
~ b = b * 10
