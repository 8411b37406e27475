VAR x = 1
{x}
~ x = "s"
{x}
~ x = 2.5
{x}
~ x = -> hall
-> x
== hall
Hall.
-> END
