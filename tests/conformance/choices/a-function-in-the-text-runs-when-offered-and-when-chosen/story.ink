VAR n = 0
* Run {count()}[]!
- {n}
-> END
== function count()
~ n++
~ return n
