-> a ->
Never.
-> END
== a
A.
->-> b
== b
B.
-> END
