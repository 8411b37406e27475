-> a -> b -> c
== a
A.
->->
== b
B.
->->
== c
C.
-> END
