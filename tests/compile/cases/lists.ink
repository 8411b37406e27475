// ---- declared
LIST l = a, b, c
{l}
// ---- some in it
LIST l = a, (b), (c)
{l}
// ---- all in it
LIST l = (a), (b)
// ---- one item
LIST l = a
LIST m = (b)
// ---- numbers
LIST l = a = 3, b, (c = 7), (d), e = 1
{l}
// ---- negative numbers
LIST l = a = -1, b, c = 0
{l}
// ---- white space
LIST   l=a,b ,( c ),( d = 4 ) ,e=5
{l}
// ---- over several lines
LIST l = a,
  b,
  (c)
{l}
// ---- items of one name in two lists
LIST l = a, b
LIST m = a, c
{l.a} {m.a} {b} {c} {l.a == m.a}
~ l = l.a
~ m += m.a
// ---- a list from others' items
LIST l = a, b
LIST m = c, d
VAR v = (a, d)
VAR w = (m.c, l.b)
{v} {w}
~ v = (b, c)
~ v += a
~ v -= (b, c)
~ v = v + w - a
// ---- a switch on a list
LIST l = (a), b
{l:
- a: one
- b: two
- (a, b): both
- (): none
- else: else
}
// ---- comparisons
LIST l = a, b
{l > a} {l < b} {l >= a} {l <= (a, b)} {l == a} {l != ()}
// ---- shifts
LIST l = (a), b
~ l++
~ l--
~ l += 1
~ l = l + 1
~ l -= 1
// ---- a list as parameter
LIST l = a, b
{f(l)} {f(a)} {f((a, b))} {f(())}
~ g(l, b)
== function f(x)
~ return LIST_COUNT(x)
== function g(ref x, y)
~ x += y
// ---- declared in a knot after use
{a} {l}
~ l = b
-> k
== k
LIST l = a, b
-> END
// ---- unset
LIST l = a, b
VAR v = a
~ v = ()
{v} {LIST_ALL(v)} {LIST_INVERT(v)}
// ---- random and ranges
LIST l = a, b, c
{LIST_RANDOM(l)} {LIST_RANGE(l, a, c)} {LIST_RANGE(l, 2, 3)} {LIST_RANDOM(LIST_ALL(l))}
// ---- tests in choices
LIST l = a, (b)
* {l ? b} one
* {l !? a} two
* {l} three
* {not l} four
- -> END
// ---- counting down
LIST l = (a), (b)
{pop(l)}
== function pop(ref x)
~ temp y = LIST_MIN(x)
~ x -= y
~ return y
// ---- item names that are words elsewhere
LIST mood = happy, sad
LIST sky = blue, grey
{mood == happy: {sky == grey: one|two}}
~ mood = sad
// ---- list names as constructors
LIST l = a = 5, b
{l(5)} {l(6)} {l(7)} {l()}
VAR v = ()
~ v = l(5)
// ---- a global that is an item
LIST l = a, b
VAR v = a
VAR w = l.b
{v} {w} {v == w}
// ---- the same item twice in brackets
LIST l = a, b
{(a, a, l.a)}
// ---- lists and texts
LIST l = a, (b)
{"{l}"} {l + ""} {"b" == l}
