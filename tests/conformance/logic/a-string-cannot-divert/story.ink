~ temp s = "I -> out"
{s}
-> END
== out
-> END
