VAR t = -> a
-> a
== a
* One
- {TURNS_SINCE(t)}
-> END
