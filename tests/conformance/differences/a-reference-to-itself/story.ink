-> k(0)
== k(y)
~ y = y + 5
-> j(y)
== j(ref y)
~ y = y + 1
{y}
-> END
