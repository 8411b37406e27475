One
{true: two}
three
-> END
