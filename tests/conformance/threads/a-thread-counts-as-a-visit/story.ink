<- t
<- t
{t}
-> END
== t
-> DONE
