- (top) X{||late}X
{top < 4: -> top}
-> END
