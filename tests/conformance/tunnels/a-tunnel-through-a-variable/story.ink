VAR t = -> a
-> t ->
~ t = -> b
-> t ->
-> END
== a
A.
->->
== b
B.
->->
