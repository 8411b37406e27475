-> a
=== a
=== b
= c
= d
-> END
===
text
