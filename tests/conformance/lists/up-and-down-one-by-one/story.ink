LIST day = mon, (tue), wed
~ day++
{day}
~ day--
~ day--
{day}
~ day += 1
{day}
-> END
