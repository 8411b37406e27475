// lacks: condition-always-false
VAR x = 2000000000
- (top)
* [add]
  ~ x = x + 1000000000
* [look]
- {x < 0: Less than nothing.}
{TURNS() > 1: -> END}
-> top
