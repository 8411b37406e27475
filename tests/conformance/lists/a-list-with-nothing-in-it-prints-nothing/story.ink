LIST colour = red, green
X{colour}X
-> END
