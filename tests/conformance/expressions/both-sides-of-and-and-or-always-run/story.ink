VAR n = 0
{true or f()} {n}
{false and f()} {n}
-> END
== function f()
~ n++
~ return true
