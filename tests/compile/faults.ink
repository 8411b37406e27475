// ---- unknown-divert
-> atic
// ---- unknown-variable
{y}
// ---- unknown-read-count
{a.b}
// ---- unknown-read-count
{a.b.c}
// ---- unknown-assignment
~ y = 1
// ---- unknown-assignment
~ y++
// ---- unknown-assignment
~ y += 1
// ---- constant-assigned
CONST k = 1
~ k = 2
// ---- constant-assigned
CONST k = 1
~ k++
// ---- ambiguous-list-item
LIST l = a
LIST m = a
{a}
// ---- ambiguous-list-item
LIST l = a
LIST m = a
VAR x = (a)
// ---- duplicate-variable
VAR x = 1
VAR x = 2
// ---- name-taken
VAR x = 1
== x
-> END
// ---- name-taken
LIST x = a
== x
-> END
// ---- name-taken
LIST l = x
== x
-> END
// ---- name-taken
LIST l = x
VAR x = 1
// ---- name-taken
// inkjs reports each end of a collision
LIST l = l
// ---- duplicate-list-item
LIST l = a, a
// ---- nothing
CONST c = 1
VAR c = 1
// ---- constant-redefined
CONST c = 1
CONST c = 2
// ---- nothing
CONST c = 1
CONST c = 1
// ---- name-taken
CONST c = 1
== c
-> END
// ---- duplicate-flow
== k
-> END
== k
-> END
// ---- duplicate-flow
== k
= s
-> END
= s
-> END
// ---- name-taken
== k
= k
-> END
// ---- name-taken
== k
= s
-> END
== s
-> END
// ---- duplicate-label
* (a) x
* (a) y
// ---- duplicate-label
- (a) x
* (a) y
// ---- name-taken
VAR a = 1
- (a) x
// ---- name-taken
- (a) x
== a
-> END
// ---- nothing
== k
- (s) x
-> END
= s
-> END
// ---- name-taken
== k
- (k) x
-> END
// ---- duplicate-parameter
== k(a, a)
-> END
// ---- name-taken
VAR a = 1
== k(a)
-> END
// ---- name-taken
== k(a)
-> END
== a
-> END
// ---- name-taken
== k(a)
- (a) x
-> END
// ---- name-taken
== k(a)
~ temp a = 5
-> END
// ---- duplicate-variable
== k
~ temp a = 5
~ temp a = 6
-> END
// ---- name-taken
VAR a = 1
== k
~ temp a = 5
-> END
// ---- name-taken
== k
~ temp k = 5
-> END
// ---- duplicate-variable
~ temp a = 5
VAR a = 1
// ---- duplicate-variable
~ temp a = 5
~ temp a = 6
// ---- duplicate-external
EXTERNAL f()
EXTERNAL f()
// ---- external-not-called-right
EXTERNAL f(a)
{f()}
// ---- no-parameters
EXTERNAL f(a)
{f(1)}
== function f()
~ return 1
// ---- not-a-function
EXTERNAL f(a)
{f(1)}
== f(a)
-> END
// ---- divert-to-builtin
EXTERNAL f(a)
-> f
// ---- divert-to-builtin
-> TURNS
// ---- divert-to-builtin
-> RANDOM(1,2)
// ---- not-a-function
{k()}
== k
-> END
// ---- divert-to-function
-> f
== function f
x
// ---- no-parameters
-> f(1)
== f
-> END
// ---- argument-count
-> f
== f(x)
-> END
// ---- argument-count
-> f(1,2)
== f(x)
-> END
// ---- arguments-to-label
-> lab(1)
- (lab)
// ---- target-expected
{g(1)}
== function g(-> t)
x
// ---- read-count-for-target
{g(k)}
== function g(-> t)
x
== k
-> END
// ---- reference-expected
{g(1)}
== function g(ref t)
x
// ---- read-count-by-reference
{g(k)}
== function g(ref t)
x
== k
-> END
// ---- unknown-variable
{g(k)}
== function g(ref t)
x
// ---- parameter-not-target
== k(x)
-> x
// ---- loose-end, parameter-not-target
// inkjs stops before it looks for loose ends
== k(x)
-> x ->
// ---- parameter-not-target
== k(x)
<- x
-> END
// ---- builtin-arguments
{CHOICE_COUNT(1)}
// ---- builtin-arguments
{TURNS(1)}
// ---- builtin-arguments
{TURNS_SINCE()}
// ---- builtin-arguments
{TURNS_SINCE(1)}
// ---- builtin-arguments
{TURNS_SINCE(-> k, 2)}
== k
-> END
// ---- count-without-arrow
{TURNS_SINCE(k)}
== k
-> END
// ---- count-without-arrow
{READ_COUNT(k)}
== k
-> END
// ---- unknown-divert
// inkjs reports the unknown target, and again that it is used
{READ_COUNT(-> kx)}
// ---- target-of-variable
// inkjs reports the arrow twice
VAR x = -> k
{READ_COUNT(-> x)}
== k
-> END
// ---- builtin-arguments
{RANDOM(1)}
// ---- integer-expected
{RANDOM(1.5, 2)}
// ---- integer-expected
{RANDOM(1, 2.5)}
// ---- builtin-arguments
~ SEED_RANDOM()
// ---- integer-expected
~ SEED_RANDOM(1.5)
// ---- builtin-arguments
{LIST_RANGE(1)}
// ---- builtin-arguments
{LIST_RANDOM()}
// ---- builtin-arguments
{MIN(1)}
// ---- builtin-arguments
{FLOOR()}
// ---- builtin-arguments
{POW(1,2,3)}
// ---- list-from-several
LIST l = a
{l(1,2)}
// ---- unknown-function
{f(1)}
// ---- divert-target-misused
{-> k + 1}
== k
-> END
// ---- divert-target-misused
{-> k: yes}
== k
-> END
// ---- too-many-branches
{1: yes|no|maybe}
// ---- divert-target-misused
* {-> k} x
== k
-> END
// ---- divert-target-misused
{not -> k}
== k
-> END
// ---- divert-target-misused
VAR x = -> k
{x == -> k} {-> k != x}
{x > -> k}
== k
-> END
// ---- target-of-variable
VAR x = -> k
VAR y = -> x
== k
-> END
// ---- target-of-variable
VAR x = -> k
~ temp y = -> x
== k
-> END
// ---- target-with-reference
VAR x = -> k
== k(ref a)
-> END
// ---- end-as-target
// inkjs crashes
VAR x = -> END
// ---- end-as-target
// inkjs crashes
VAR x = -> DONE
// ---- end-as-target
// inkjs crashes
~ temp x = -> END
// ---- global-not-literal
VAR x = y
VAR y = 1
// ---- global-not-literal
VAR x = k
== k
-> END
// ---- global-not-literal
VAR x = l
LIST l = a
// ---- unknown-variable
// inkjs reports the unknown name, and again that it is no plain value
VAR x = nothing
// ---- return-outside-function
== k
~ return 1
-> END
// ---- return-outside-function
== k
= s
~ return 1
-> END
// ---- stitch-in-function
== function f
= s
x
// ---- divert-in-function
== function f
-> END
// ---- choice-in-function
== function f
* x
// ---- divert-in-function
== function f
<- f
// ---- divert-in-function
== function f
{1: -> END}
// ---- divert-in-function
== function f
-> f ->
// ---- nothing
== function f
->->
// ---- function-not-called
{f}
== function f
x
// ---- nothing
{f + 1}
== function f
x
// ---- nothing
{f: x}
== function f
x
// ---- nested-choice-ends
text
{1:
  * x
}
-> END
// ---- nested-choice-ends, nested-choice-ends
text
{1:
  * x
  * y
}
-> END
// ---- nothing
text
{1:
  * x
    hello
    -> END
}
-> END
// ---- nested-choice-ends
text
{1:
  * x
    ** y
    ** z -> END
}
-> END
// ---- unclosed-brace
{x
  |* y
}
-> END
// ---- nested-choice-ends
{stopping:
- * y
- * z -> END
}
-> END
// ---- loose-end
== k
text
// ---- loose-end
== k
* x
// ---- nothing
== k
* x -> END
// ---- loose-end
== k
* x
- y
// ---- nothing
== k
* x
- -> END
// ---- loose-end
== k
* x -> END
* y
// ---- author-note
== k
TODO: end
// ---- author-note
TODO: end
// ---- author-note
== k
text
TODO: end
VAR x = 1
// ---- nothing
== k
{false: -> END}
// ---- loose-end
// inkjs misses a loose end where all of a knot is a tunnel or thread; inklecate does not
== k
-> t ->
== t
->->
// ---- loose-end
// inkjs misses a loose end where all of a knot is a tunnel or thread; inklecate does not
== k
<- t
== t
-> END
// ---- loose-end, loose-end
== k
text
= s
text
// ---- nothing
== function f
text
// ---- nothing
{x: else: foo}
VAR x = 1
// ---- else-as-text
VAR x = 1
{x:
 foo
 else: bar
}
// ---- name-reserved
VAR not = 1
// ---- name-builtin
VAR TURNS = 1
// ---- name-builtin
== TURNS
-> END
// ---- name-reserved
== true
-> END
// ---- name-builtin
== k(RANDOM)
-> END
// ---- name-reserved
== k(else)
-> END
// ---- name-builtin
- (TURNS) x
// ---- name-reserved
- (return) x
// ---- name-builtin
LIST LIST_ALL = a
// ---- name-builtin
LIST l = TURNS
// ---- name-reserved
LIST l = true
// ---- name-builtin
~ temp TURNS = 1
// ---- name-reserved
~ temp not = 1
// ---- name-builtin
CONST TURNS = 1
// ---- nothing
CONST mod = 1
// ---- name-reserved
VAR temp = 1
// ---- nothing
VAR mod = 1
// ---- nothing
VAR ref = 1
// ---- nothing
VAR has = 1
// ---- nothing
EXTERNAL TURNS()
// ---- nothing
EXTERNAL f()
VAR f = 1
// ---- nothing
EXTERNAL f()
== f
-> END
// ---- nothing
~ temp x = x
// ---- nothing
{x}
~ temp x = 1
// ---- unknown-variable
== k
{x}
-> END
= s
~ temp x = 1
-> END
// ---- unknown-variable
== k
~ temp x = 1
-> s
= s
{x}
-> END
// ---- nothing
~ temp x = 1
-> k
== k
{x}
~ x = 2
-> END
// ---- unknown-divert
== k
-> k2.foo
== k2
-> END
// ---- nothing
-> k.s.lab
== k
= s
- (lab) x
-> END
// ---- nothing
-> k.lab
== k
= s
- (lab) x
-> END
// ---- unknown-divert
-> lab
== k
= s
- (lab) x
-> lab
= t
-> lab
// ---- unknown-divert
-> s
== k
= s
-> END
// ---- unknown-divert
== k
-> other
= s
-> END
== m
= other
-> END
// ---- unknown-divert
-> k.k
== k
-> END
// ---- nothing
== k
-> s.lab
= s
- (lab)
-> END
// ---- nothing
- (lab)
-> k
== k
-> lab
// ---- unknown-divert
-> DONE.x
// ---- read-count-by-reference, reference-expected
-> k
== k
~ temp x = 1
{inc(x)} {inc(k.s)} {inc(1 + x)}
-> END
= s
-> END
== function inc(ref x)
~ x++
// ---- no-parameters
<- k(1)
== k
-> END
// ---- unknown-divert
->-> nowhere
// ---- argument-count
->-> k
== k(x)
-> END
// ---- no-parameters
~ f(1)
== function f
x
// ---- not-a-function
~ k()
== k
-> END
// ---- useless-logic
~ 1 + 1
// ---- useless-logic
~ x
// ---- useless-logic
~ "hello"
// ---- missing-operand
// inkjs reports each of its attempts to read this
{1 + }
// ---- initial-value-not-constant
VAR x = f()
== function f
~ return 1
// ---- logic-in-constant-string
VAR x = "a{1}b"
// ---- missing-temp-value
~ temp x
{x}
// ---- missing-temp-value
~ temp x
VAR y = 1
~ y = x
// ---- nothing
== k
-> k.
// ---- empty-knot
-> k
== k
// ---- empty-knot
-> k
== k
= s
// ---- stray-brace
hello } there
// ---- stray-bar
hello | there
// ---- nothing
~ x = 1
VAR x = 1
// ---- unknown-assignment
* (x) hello
~ x = 5
// ---- read-count-by-reference
* (x) hello
{inc(x)}
== function inc(ref y)
~ y++
// ---- unknown-assignment
* (x) hello
~ x++
// ---- nothing
VAR x = 1
~ temp y = x()
// ---- unknown-divert
== k
-> x()
// ---- nothing
VAR f = -> k
-> f(1)
== k(a)
-> END
// ---- nothing
~ temp f = -> k
-> f(1) ->
<- f(2)
->-> f
== k(a)
-> END
// ---- unknown-divert
-> a
== a
-> b
= c
-> END
// ---- nothing
VAR x = -> k
{x()}
~ x(1)
== k
-> END
// ---- argument-count, unknown-variable
// inkjs stops before it looks names up
-> k(1, y)
== k(a)
-> END
// ---- unknown-variable, unknown-variable
-> k(y, z)
== k(a, b)
-> END
// ---- unknown-function, unknown-variable, unknown-variable
{f(y)} {g(z)}
== function f(x)
~ return x
// ---- unknown-variable, unknown-variable, unknown-variable, unknown-variable
* {y} one {z} [two {w}] three {v}
- -> END
// ---- unknown-variable
{y|{z|&{w}}}
// ---- unknown-variable, unknown-variable, unknown-variable
{y: a|b}
{1:
- z: a
- else: {w}
}
// ---- unclosed-brace
{ - y: a
}
// ---- unknown-variable, unknown-variable
{
- y: a
- else: {z}
}
// ---- unknown-variable
# tag {y}
// ---- unknown-variable
{"a {y} b"}
// ---- unknown-divert
<- k
-> DONE
// ---- unknown-divert
-> k ->
// ---- unknown-divert
->-> k
// ---- unknown-divert, unknown-divert, unknown-divert
-> k -> l -> m
// ---- unknown-list-item
VAR x = (a, b)
LIST l = b
// ---- unknown-read-count
{l.b} {l.c}
LIST l = b
// ---- unknown-read-count
LIST l = a
{m.a}
// ---- unknown-variable
~ temp x = y
{x}
// ---- unknown-assignment, unknown-variable
~ x = y
// ---- unknown-variable
VAR x = 1
~ x = y
// ---- unknown-variable
VAR x = 1
~ x += y
// ---- reference-expected
{f(x, 1)}
VAR x = 1
== function f(ref a, ref b)
~ a = b
// ---- nothing
{f(ref)}
VAR ref = 1
== function f(ref a)
~ a = 1
// ---- unknown-divert
-> k(-> nowhere)
== k(-> x)
-> x
// ---- unknown-variable
-> k(nowhere)
== k(-> x)
-> x
// ---- nothing
VAR v = 1
-> k(v)
== k(-> x)
-> x
// ---- unknown-divert
VAR v = -> w
// ---- unknown-divert
CONST c = -> nowhere
{c}
// ---- unknown-divert
// inkjs reports the unknown target, and again that it is used
{TURNS_SINCE(-> nowhere)}
// ---- unknown-divert
{-> nowhere}
// ---- unknown-divert
// inkjs reports the unknown target, and again that it is used
{1 == -> nowhere}
// ---- divert-target-misused
VAR v = -> k
{v + -> k}
== k
-> END
// ---- nothing
VAR v = -> k
{not (v == -> k)}
== k
-> END
// ---- nothing
VAR v = -> k
{v == -> k && v}
== k
-> END
// ---- nothing
{MIN(-> k, 1)}
== k
-> END
// ---- nothing
{LIST_COUNT(-> k)}
== k
-> END
// ---- nothing
~ temp x = -> k == -> k
== k
-> END
// ---- nothing
{f(-> k == x)}
VAR x = 1
== k
-> END
== function f(x2)
~ return x2
// ---- nothing
EXTERNAL e(a, a)
{e(1, 2)}
// ---- nothing
EXTERNAL e(a)
VAR a = 1
{e(1)}
// ---- empty-knot
=== k
== function f
~ return 1
// ---- stitch-is-function
== k
= function f
x
// ---- return-outside-function, return-outside-function, return-outside-function
== k
~ return
== l
~ return 1
~ return 2
= s
~ return 3
// ---- choice-in-function, choice-in-function
== function f
* x
** y
- z
// ---- divert-in-function, divert-in-function, divert-in-function
== function f
- -> END
-> DONE
{1: <- f}
// ---- loose-end, loose-end
== k
* a
* b
- c
= s
* a
** b
-- c
// ---- loose-end
== k
* a -> DONE
* -> 
  b
// ---- loose-end
== k
* ->
// ---- nothing
== k
* -> END
// ---- nothing
== k
{
- 1: -> END
- else: a
}
// ---- nothing
== k
{a|-> END}
// ---- loose-end
== k
{a|b}
// ---- nothing
== k
* {1} a
  {1:
    b
  - else:
    -> END
  }
// ---- loose-end
== k
VAR x = 1
// ---- loose-end
== k
~ temp x = 1
// ---- loose-end
== k
{x}
VAR x = 1
// ---- author-note, loose-end
== k
// nothing
text
TODO: a
text
// ---- author-note, author-note, author-note
TODO one
TODO: two
TODO:three
// ---- author-note, author-note
* a
TODO: one
* b
  TODO: two
// ---- author-note, nested-choice-ends
{1:
  TODO: one
  * a
}
// ---- nested-choice-ends, nested-choice-ends
{1:
  * a
  * b -> END
- else:
  * c
}
// ---- nothing
{a|* b}
// ---- nested-choice-ends, nested-choice-ends
{1:
  * a
    {1:
      * b
    }
}
// ---- unknown-variable, unknown-variable, unknown-variable
{x}
{x}
{x}
// ---- unknown-variable
{X}
VAR x = 1
// ---- unknown-variable, unknown-variable, unknown-variable, unknown-variable
VAR torch = 1
{trch} {torhc} {torched} {t}
// ---- unknown-divert
-> hall.kitchn
== hall
= kitchen
-> END
// ---- unknown-function
~ doubel(1)
== function double(x)
~ return x
// ---- name-taken
LIST l = a
VAR a = 1
// ---- name-taken
LIST l = a
CONST a = 1
// ---- name-taken
LIST l = a
== function a
x
// ---- name-taken
LIST l = a
- (a) x
// ---- name-taken
LIST l = a
== k(a)
-> END
// ---- name-taken
LIST l = a
== k
~ temp a = 1
-> END
// ---- nothing
CONST c = 1
== k(c)
-> END
// ---- nothing
CONST c = 1
- (c) x
// ---- nothing
CONST c = 1
~ temp c = 1
// ---- name-taken
CONST c = 1
LIST c = a
// ---- name-taken
CONST c = 1
LIST l = c
// ---- name-taken
VAR f = 1
== function f
x
// ---- name-taken
== function f
x
- (f) y
// ---- name-taken
== function f(f)
x
// ---- duplicate-variable
VAR l = 1
LIST l = a
// ---- duplicate-variable
LIST l = a
LIST l = b
// ---- name-taken, name-taken
// inkjs reports each end of a collision
LIST l = a
LIST a = l
// ---- name-taken
VAR s = 1
== k
= s
-> END
// ---- name-taken
== k(s)
-> END
= s
-> END
// ---- name-taken
== k
~ temp s = 1
-> END
= s
-> END
// ---- name-taken
== k
= s(k)
-> END
// ---- name-taken
== k
= s(t)
-> END
= t
-> END
// ---- nothing
== k(x)
-> END
= s(x)
-> END
// ---- unknown-variable
== k(x)
-> END
= s
{x}
-> END
// ---- nothing
== k
~ temp x = 1
-> END
= s
~ temp x = 1
-> END
// ---- name-taken, name-taken
- (k)
== k
= s
- (s)
-> END
// ---- name-taken
== k
- (a)
-> END
= s
- (a)
-> END
// ---- duplicate-label
== k
{1:
* (a) x -> END
* (a) y -> END
}
-> END
// ---- unknown-divert, unknown-divert
== k
= s
-> t
== l
= t
-> s
// ---- unknown-divert
(lab)
-> lab
// ---- unknown-divert
-> DONE.s
// ---- nothing
-> END(1)
// ---- nothing
-> k.
== k
-> END
// ---- nothing
{k.}
== k
-> END
// ---- target-of-variable
VAR a = 1
VAR b = -> a
// ---- target-of-variable
VAR b = -> a
VAR a = 1
// ---- nothing
VAR b = -> f
== function f
x
// ---- global-not-literal
VAR b = f
== function f
x
// ---- nothing
VAR b = -> f
-> b
== function f
x
// ---- name-taken
- (a)
== k
- (a)
-> END
// ---- name-taken
- (a)
== k
= s
- (a)
-> END
// ---- nothing
== k
= s
- (a)
-> END
= t
- (a)
-> END
// ---- nothing
== k
- (a)
-> END
== l
- (a)
-> END
// ---- name-taken
* (a) x
== k
* (a) x -> END
