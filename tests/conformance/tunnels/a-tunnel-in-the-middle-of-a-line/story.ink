One -> two -> three
== two
two
->->
== three
three.
-> END
