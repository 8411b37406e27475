- (top)
* (a) One
* (b) Two
* -> done
- {a} {b} {top}
-> top
== done
-> END
