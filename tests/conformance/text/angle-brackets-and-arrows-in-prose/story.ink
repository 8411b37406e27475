a < b > c
a \-> b
-> END
