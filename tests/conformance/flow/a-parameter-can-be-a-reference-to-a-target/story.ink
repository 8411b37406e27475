VAR where = -> one
-> turn(where)
== turn(ref -> place)
~ place = -> two
-> where
== one
One.
-> END
== two
Two.
-> END
