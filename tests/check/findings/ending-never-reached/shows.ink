* Go.
-
-> street
-> END

=== street ===
Rain.
-> END
