{f()}
-> END
== function f()
text
~ return " value"
