LIST n = a, b
~ n += z
{n.q}
-> END
