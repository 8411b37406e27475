<- t
Main.
-> END
== t
-> inner ->
After inner.
-> DONE
== inner
Inner.
->->
