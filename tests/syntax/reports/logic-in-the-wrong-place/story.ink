{x: ~ y = 1}
{x++}
~ x + 1
~
~ y =
~ temp z += 1
return x
