VAR most = 2147483647
{RANDOM(0, most) >= 0}
After.
-> END
