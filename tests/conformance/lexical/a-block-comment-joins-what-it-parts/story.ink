One /* two
three */ four.
Five/* six */seven.
-> END
