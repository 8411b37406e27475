VAR n = 0
<- up
<- up
{n}
-> END
== up
~ n++
-> DONE
