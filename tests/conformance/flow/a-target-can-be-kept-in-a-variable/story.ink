VAR next = -> one
-> next
== one
One.
~ next = -> two
-> next
== two
{next == -> two:Two.|Not two.}
{next == -> one:One.|Not one.}
-> END
