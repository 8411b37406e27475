VAR n = 0
* {false} Hidden {count()}
* Shown
- {n}
-> END
== function count()
~ n++
~ return n
