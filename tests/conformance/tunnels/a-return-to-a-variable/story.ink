-> a(-> b) ->
-> END
== a(-> to)
A.
->-> to
== b
B.
-> END
