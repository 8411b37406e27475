- (top) X{!one|two}X
{top < 4: -> top}
-> END
