// lacks: condition-always-false
VAR x = 0
VAR y = true
-> hub
=== hub
+ [up] 
  ~ x = 1
+ [down] 
  ~ x = 2
+ [flip]
  ~ y = not y
- 
* [look] -> look
+ [again] -> hub
=== look
~ temp s = "{y:{x}|none}"
{ s == "1": 
  one
- else:
  other
}
{ s == "2": 
two
- else:
 other
}
-> END
