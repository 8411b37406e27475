-> a
== a
~ temp t = -> b
{READ_COUNT(-> a)} {READ_COUNT(t)}
-> b
== b
{READ_COUNT(-> b)}
-> END
