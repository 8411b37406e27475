VAR brave = true
VAR n = 0
{brave||n}
{brave and n or brave}
+ {brave} Count {count()}
- -> END
== function count()
~ n++
~ return n
