LIST day = mon, tue, wed
{day(2)} X{day(9)}X {LIST_ALL(day())}
~ temp n = 3
{day(n)} {day(1) == mon}
-> END
