VAR next = -> one
~ next = 5
-> next
== one
One.
-> END
