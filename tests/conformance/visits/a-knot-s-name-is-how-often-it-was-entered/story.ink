-> a
== a
{a} {b}
{a < 2: -> b}
-> END
== b
{a} {b}
-> a
