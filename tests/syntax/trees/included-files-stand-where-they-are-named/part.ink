Part.
=== hall
-> END
