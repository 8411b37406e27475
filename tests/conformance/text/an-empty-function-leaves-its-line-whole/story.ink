One {f()} two.
{f()}
Three.
-> END
== function f()
~ return
