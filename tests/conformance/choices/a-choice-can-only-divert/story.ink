* [Away] -> out
== out
Out.
-> END
