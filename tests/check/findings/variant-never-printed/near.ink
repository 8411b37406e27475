-> top
=== top ===
{Once.|Twice.}
+ {top < 3} Again.
    -> top
* Go.
- -> END
