<- a
<- b
* Here
  Here it is.
- -> END
== a
* From a
  A.
  -> END
== b
* From b
  B.
  -> END
