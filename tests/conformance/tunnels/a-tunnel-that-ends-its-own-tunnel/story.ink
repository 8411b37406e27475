-> outer ->
After.
-> END
== outer
Outer.
-> inner ->->
== inner
Inner.
->->
