LIST day = mon, (tue), wed
{"today: " + day}
-> END
