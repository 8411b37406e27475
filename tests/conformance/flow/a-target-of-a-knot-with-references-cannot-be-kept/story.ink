VAR t = -> k
-> END
== k(ref x)
~ x = 1
-> END
