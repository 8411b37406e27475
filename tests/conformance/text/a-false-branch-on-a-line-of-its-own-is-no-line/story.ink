One
{false: two}
three
-> END
