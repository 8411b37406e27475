{f() + 1}
-> END
== function f()
~ return
