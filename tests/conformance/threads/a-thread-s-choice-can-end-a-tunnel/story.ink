-> room ->
Out.
-> END
== room
<- leave
* Stay
  Staying.
  ->->
== leave
* Leave
  Leaving.
  ->->
