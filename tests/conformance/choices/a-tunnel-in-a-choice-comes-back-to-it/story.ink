* Go in
  -> room ->
  Back again.
- -> END
== room
Inside.
->->
