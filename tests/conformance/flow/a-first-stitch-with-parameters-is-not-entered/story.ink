-> house.hall(2)
== house
= hall(n)
Hall {n}.
-> house.attic
= attic
Attic.
-> END
