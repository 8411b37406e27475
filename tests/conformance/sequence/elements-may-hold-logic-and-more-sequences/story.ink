VAR x = 1
- (top) {a{&1|2}|b{x}|{x: c|d}}
{top < 5: -> top}
-> END
