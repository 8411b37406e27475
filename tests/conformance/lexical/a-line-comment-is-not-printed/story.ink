Before. // not this
// nor this
After.
-> END
