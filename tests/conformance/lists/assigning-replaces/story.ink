LIST colour = (red), green, blue
~ colour = green
{colour}
~ colour = (red, blue)
{colour}
~ colour = ()
X{colour}X
-> END
