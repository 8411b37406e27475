{x} {y}
VAR x = 5
-> hall
== hall
VAR y = "why"
{y}
-> END
