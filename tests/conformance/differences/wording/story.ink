VAR zero = 0
-> hall
== hall
{POW("2", 2)}
Never.
