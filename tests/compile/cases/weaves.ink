// ---- a gather between choices
* a
-
* b
-
* c
- -> END
// ---- a gather that only carries a label
- (a)
- (b)
-> a
// ---- choices that loop through labels
- (opts)
* [one]
* (two) [two]
* {two} [three]
  -> out
- -> opts
- (out) -> END
// ---- everything nested under a gather
- (a) one
  ** two
  ** (b) three
  -- (c) four
  ** five
  -- six
- seven
// ---- gathers at each level after choices
* a
** b
*** c
--- d
-- e
- f
// ---- two weaves in a row at a deeper level
* a
** b
-- c
** d
-- e
* f
- g
// ---- a loose end past its own level
* a
*** b
-- c
- d
// ---- a choice under a gather under a choice
* a
-- b
** c
--- d
*** e
- f
// ---- a story that ends in choices
one
* a
** b
// ---- a knot that ends in choices
-> k
== k
one
* a
** b -> END
** c -> END
* d -> END
// ---- deep weave in a function is no weave
{f()}
== function f
- one
- two
~ return 1
// ---- a labelled gather in a function
{f()}
== function f
- (a) one
{a}
~ return 1
// ---- a tunnel with choices
-> t ->
one
-> t -> END
== t
* a
* b
  ->->
- ->->
// ---- threads with choices
- (top)
<- t(-> top)
<- u
* mine
- -> DONE
== t(-> back)
* {not u} theirs -> back
* (lab) other
- -> back
== u
+ sticky -> DONE
// ---- braces between choices and gathers
VAR x = 1
* a
  {x: b}
  {x:
    c
  }
* {x} d
- {x: e|f}
- {x:
    g
  }
// ---- logic after a gather on its line
- ~ temp x = 1
- {x}
- -> k
== k
-> END
// ---- a label and logic after it
- (a) {a}
- (b) ~ temp x = 1
- (c) -> c
// ---- a choice after text after a gather
- one
* two
- three
  four
* five
- six
// ---- a stitch that weaves and a knot that weaves
-> k
== k
* a
- b
-> s
= s
* a
- b
-> END
// ---- a note between choices
* a
TODO: more
* b
- c
// ---- declarations between choices
* a
VAR x = 1
* b
CONST c = 2
LIST l = i
- {x}{c}{l}
// ---- a fallback in the middle of a weave
* a
* ->
  b
  ** c
  -- d
- e
// ---- conditions that ask for what comes later
* {late} a
* b
- (late) c
// ---- numbering of unnamed gathers between named ones
- a
- (b) c
- d
* e
- (f) g
- h
// ---- numbering at deeper levels starts afresh
* a
** b
** c
-- d
* e
** f
-- g
- h
// ---- a choice nested under a gather keeps its way out
// inkjs drops the last loose end when a choice follows what is nested under a gather
- a
*** b
** c
* d
- -> END
// ---- two nested weaves and a choice under a gather
// inkjs drops the last loose end when a choice follows what is nested under a gather
- a
** b
** c
* d
- -> END
