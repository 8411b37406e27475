-> t ->
-> t ->
-> t ->
-> END
== t
{first|second|last}
->->
