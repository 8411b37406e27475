VAR lamp = true
{lamp: It is light.|It is dark.}
* Go.
- -> END
