INCLUDE other.ink
Main.
-> cellar
== attic
Attic.
-> END
