VAR lamp = false
{lamp: It is light.|It is dark.}
* Go.
- -> END
