LIST n = a, b, a
{n}
-> END
