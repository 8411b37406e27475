-> a ->
-> END
== a
A.
