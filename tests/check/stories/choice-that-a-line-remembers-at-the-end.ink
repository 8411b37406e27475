// lacks: choice-changes-nothing
-> room
=== room
A room.
* (left) [Look left]
* [Look right]
- Nothing either way.
{left: Your neck hurts on the left.}
-> END
