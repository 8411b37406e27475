LIST n = a, (b), c
{LIST_RANDOM(n)} X{LIST_RANDOM(())}X
-> END
