VAR 512x2 = 4
{512x2}
-> 2nd_room
== 2nd_room
Here.
-> END
