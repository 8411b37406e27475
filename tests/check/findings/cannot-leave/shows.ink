* Go in.
    -> pit
* Leave.
- -> END
=== pit ===
+ Down.
    -> pit
