CONST ROOM = -> hall
{ROOM == -> hall: The hall.|Elsewhere.}
-> END
== hall
-> END
