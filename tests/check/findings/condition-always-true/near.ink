VAR lamp = true
* Put it out.
    ~ lamp = false
* Wait.
-
{lamp: It is light.|It is dark.}
-> END
