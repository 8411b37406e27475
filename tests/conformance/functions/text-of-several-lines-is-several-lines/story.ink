Before {lines()} after.
-> END
== function lines()
one
two
