-> hall
== hall
- (top) {~one|two|three}
{top < 6: -> top}
-> END
