<- t
Main.
-> END
== t
Thread.
