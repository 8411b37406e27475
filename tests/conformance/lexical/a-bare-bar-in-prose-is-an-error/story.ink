One | two.
-> END
