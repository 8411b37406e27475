-> a ->
-> END
== a
->-> b(5)
== b(n)
B{n}.
-> END
