-> house
== house
= hall
Hall.
-> attic
= attic
Attic.
-> END
