-> hall
=== hall ===
Hall.
-> attic
== attic ==========
Attic.
-> END
