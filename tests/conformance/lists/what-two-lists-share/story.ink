LIST colour = (red), (green), blue
{colour ^ (green, blue)} X{colour ^ blue}X {LIST_COUNT(colour ^ (red, green))}
-> END
