{f(1)}
-> END
== function f(a, b)
~ return a + b
