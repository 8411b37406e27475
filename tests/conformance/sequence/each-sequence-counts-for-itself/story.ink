- (top) {a|b} {a|b|c} {&x|y}
{top < 3: -> top}
-> END
