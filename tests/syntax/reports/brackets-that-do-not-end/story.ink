{f(1, 2}
{(1 + 2}
-> hall(1
=== hall(a
- (top
-> END
