LIST A = one, two
LIST B = two, three
{two}
-> END
