-> house
== house
House.
= hall
Hall.
-> END
