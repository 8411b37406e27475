VAR n = 3
~ temp s = "I have {n} {n > 1: cats|cat}"
{s}.
{"{n}" == "3"}
-> END
