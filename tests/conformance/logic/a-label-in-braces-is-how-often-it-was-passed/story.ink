- (top) Pass {top}.
{top < 3: -> top}
-> END
