Before.
-> a
== a
~ temp x = 1
-> b
== b
-> a
