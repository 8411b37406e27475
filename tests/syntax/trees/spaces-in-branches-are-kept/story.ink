a{x: b | c }d
a{x:b|c}d
{ x : b}
{ a | b }
{&  a|b }
VAR x = 1
