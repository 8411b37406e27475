-> atic
== attic
Attic.
-> END
