-> hall
== hall
{mood} {mood ? cross}
-> END
== attic
LIST mood = calm, (cross)
-> END
