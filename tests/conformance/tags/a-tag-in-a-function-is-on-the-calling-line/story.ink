One {f()} three.
-> END
== function f()
two # inner
