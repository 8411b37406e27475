-> outer ->
Out.
-> END
== outer
-> inner ->
Never.
->->
== inner
->-> elsewhere
== elsewhere
Elsewhere.
->->
