LIST day = mon, (tue), wed, (thu), fri
{day + 1}
{day - 1}
{day + 2}
{tue + 2}
-> END
