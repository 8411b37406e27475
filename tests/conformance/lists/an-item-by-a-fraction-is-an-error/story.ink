LIST day = mon, tue, wed
{day(1.5)}
-> END
