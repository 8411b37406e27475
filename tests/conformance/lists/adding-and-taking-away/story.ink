LIST colour = red, green, blue
~ colour += red
{colour}
~ colour += (green, blue)
{colour}
~ colour -= green
{colour}
~ colour -= (red, green)
{colour}
~ colour = colour + green
{colour}
-> END
