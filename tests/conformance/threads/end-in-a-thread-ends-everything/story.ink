Before.
<- t
Never.
-> END
== t
Thread.
-> END
