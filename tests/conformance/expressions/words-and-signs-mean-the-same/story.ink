VAR x = 5
{7 mod 3} {7 % 3} {not true} {x > 1 and x < 9} {x > 1 && x < 9} {(x == 1 or x == 5)} {"abc" has "b"} {"abc" hasnt "b"} {"abc" ? "z"} {"abc" !? "z"}
-> END
