A {f()}B
-> END
== function f()
x
y
