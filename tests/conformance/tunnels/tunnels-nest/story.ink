-> a ->
Out.
-> END
== a
A.
-> b ->
A again.
->->
== b
B.
->->
