VAR t = -> a
<- t
Main.
-> END
== a
A.
-> DONE
