VAR lamp = false
* Light it.
    ~ lamp = true
* Wait.
-
{lamp: It is light.|It is dark.}
-> END
