VAR a = true
VAR b = false
{(a||b)}
-> END
