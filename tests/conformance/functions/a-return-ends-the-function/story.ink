{f()}
-> END
== function f()
~ return "first"
~ return "second"
