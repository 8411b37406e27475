LIST n = a b
-> END
