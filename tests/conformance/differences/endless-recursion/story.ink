Before.
{f(1)}
-> END
== function f(n)
~ return f(n + 1)
