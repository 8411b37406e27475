-> a
== a
{READ_COUNT(a)}
-> END
