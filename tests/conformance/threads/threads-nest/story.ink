<- a
-> DONE
== a
A.
<- b
* Of a
  -> END
== b
B.
* Of b
  -> END
