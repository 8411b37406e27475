LIST colour = red, green
LIST size = small, large
VAR things = (red, large)
{things} {things ? red} {things ? small}
~ things += small
{things}
-> END
