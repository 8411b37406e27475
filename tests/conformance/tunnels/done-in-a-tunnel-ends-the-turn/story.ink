-> a ->
Never.
-> END
== a
A.
-> DONE
