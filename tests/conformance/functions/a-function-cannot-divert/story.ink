{f()}
-> END
== function f()
-> hall
== hall
-> END
