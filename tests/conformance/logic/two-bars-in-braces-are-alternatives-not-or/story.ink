VAR a = true
VAR b = false
{a||b}
{a or b}
-> END
