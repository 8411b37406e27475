VAR key = false
* Take the key.
    ~ key = true
* Wait.
-
* {key} Open it.
    It opens.
* Leave.
- -> END
