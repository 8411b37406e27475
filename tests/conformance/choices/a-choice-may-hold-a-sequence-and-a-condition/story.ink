VAR n = 1
+ {n > 0} A {n > 5:big|small} {&red|blue} box
- -> END
