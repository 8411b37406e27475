He ran -> far
== far
away.
-> END
