{g(f())}
-> END
== function f()
~ return 3
== function g(n)
~ return n + 1
