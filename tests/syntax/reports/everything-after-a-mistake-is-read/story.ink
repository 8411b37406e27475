VAR gold
~ temp x
-> hall now
* (a b) go
{one two three}
{}
=== hall === # tag
- Hello | there
~ 5
LIST moods =
