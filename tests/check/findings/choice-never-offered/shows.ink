VAR key = false
* {key} Open it.
    It opens.
* Wait.
- -> END
