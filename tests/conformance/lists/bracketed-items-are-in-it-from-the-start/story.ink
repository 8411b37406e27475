LIST colour = red, (green), (blue)
{colour}
LIST size = (small = 3), medium, (huge = 10)
{size}
-> END
