{f()}
x{f()}x
-> END
== function f()
~ return "value"
