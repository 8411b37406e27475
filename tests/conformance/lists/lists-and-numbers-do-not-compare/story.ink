LIST day = mon, tue, wed
{tue > 1}
-> END
