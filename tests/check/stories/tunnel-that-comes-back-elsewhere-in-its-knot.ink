// lacks: condition-always-true condition-always-false never-reached unset-temp
-> knot
=== knot
~ temp t = 0
+ [one]
  ~ t = 1
+ [two]
  ~ t = 2
- -> way ->
Nothing more.
-> END
- (elsewhere) {t == 2: Two.|One.}
-> END
=== way
+ [back]
  ->->
+ [elsewhere]
  ->-> knot.elsewhere
