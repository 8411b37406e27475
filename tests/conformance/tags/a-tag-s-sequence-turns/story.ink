- (top) Line. # {one|two}
{top < 3: -> top}
-> END
