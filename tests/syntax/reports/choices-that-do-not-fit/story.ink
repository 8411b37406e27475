* a [b
* a ] b
* {a: b} c
* {a = 1} b
* {} c
* {a b
* a {b: -> c} d
* a -> b c
*
* [] d
