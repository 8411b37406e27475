~ temp x = 1
-> a ->
{x}
-> END
== a
~ temp y = 2
{y}
->->
