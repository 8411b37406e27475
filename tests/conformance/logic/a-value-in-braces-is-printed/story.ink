VAR x = 5
{x} {x + 1} {"words"} {true} {1.5}
-> END
