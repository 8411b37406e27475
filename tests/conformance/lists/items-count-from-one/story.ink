LIST colour = red, green, blue
{LIST_VALUE(red)} {LIST_VALUE(green)} {LIST_VALUE(blue)}
-> END
