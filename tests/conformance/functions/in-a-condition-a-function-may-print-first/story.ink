{f(): yes|no}
-> END
== function f()
printed <>
~ return true
