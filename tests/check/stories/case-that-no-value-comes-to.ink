// has: never-reached
VAR n = 1
-> a
=== a
+ {n < 3} [More]
   ~ n++
   -> a
* [Stop]
- {n:
- 1: One.
- 2: Two.
- 3: Three.
- 4: Four.
}
-> END
