- (top) {one|two|three}
{top < 5: -> top}
-> END
