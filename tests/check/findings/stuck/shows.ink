-> top
=== top ===
* Knock.
    -> top
* Call.
    -> top
