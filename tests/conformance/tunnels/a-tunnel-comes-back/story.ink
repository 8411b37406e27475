Before.
-> room ->
After.
-> END
== room
Inside.
->->
