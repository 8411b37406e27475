LIST n = (a)
{n * 2}
-> END
