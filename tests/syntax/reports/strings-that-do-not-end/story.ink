VAR a = "one
~ b = "two | three"
~ c = "four # five"
~ d = "six -> seven"
{f("eight)}
