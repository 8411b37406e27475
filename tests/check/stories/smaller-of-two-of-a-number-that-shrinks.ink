// lacks: condition-always-false
VAR x = 0
VAR y = 0
- (top)
+ {x > -6} [down]
  ~ x = x - 1
+ [look]
  ~ y = MIN(x, 3)
+ [out]
  -> END
- {y < -3: Deep.}
-> top
