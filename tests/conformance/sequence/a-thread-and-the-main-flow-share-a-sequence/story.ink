<- t
<- t
-> t2 ->
-> END
== t
{one|two|three|four}
-> DONE
== t2
-> inner ->
->->
== inner
{a|b}
->->
