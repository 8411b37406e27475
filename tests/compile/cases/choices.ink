// ---- once only
* one
* two
// ---- sticky
+ one
+ two
// ---- brackets
* one[two]three
* [one]
* [one]two
* one[]
* one[two]
* one []two
// ---- sticky with brackets
+ one[two]three
+ [one]
// ---- a divert on the line
* one -> k
* [two] -> k
* three[four]five -> k
== k
-> END
// ---- a fallback
* one
* -> k
== k
-> END
// ---- a fallback with lines below
* one
* ->
  two
  -> END
// ---- a sticky fallback
+ -> k
== k
-> END
// ---- an empty choice in brackets
* []
  one
* [] two
// ---- conditions
VAR x = 1
* {x} one
* {x} {x > 1} two
* {x}{not x}{x == 1 && x} three
+ {x} -> END
* {x} [four] five
// ---- conditions on lines of their own
VAR x = 1
* {x}
  {x > 1}
  one
* (lab)
{x}
{x > 1}
  two
* (lab2)
  {x}
  three
// ---- labels
* (one) two
+ (three) four [five] six
* (seven) {one} eight
* (nine) -> END
{one} {three} {seven} {nine}
// ---- a label and a condition that asks for it
* (one) {not one} two
// ---- logic in a choice
VAR x = 1
* one {x} two [three {x: a|b}] four {&c|d}
* one {x: yes|no}
* \ {a|b}
// ---- a condition that looks like text
VAR x = 1
* {x}\
  {x} two
* {x} one {x: three|four}
// ---- lines below a choice
* one
  two
  three
* four
  ~ temp x = 1
  {x}
// ---- nothing follows
* one
// ---- gathers
* one
* two
- three
* four
- five
// ---- a gather and a choice on one line
- * one
- * two
  - * three
// ---- a gather with a label
* one
- (lab) two
- (lab2)
- (lab3)
  three
{lab} {lab2} {lab3}
// ---- gathers alone
- one
- two
- three
// ---- nested choices
* one
  ** two
  ** three
     *** four
     *** five
  -- six
* seven
- eight
// ---- nested gathers
- one
-- two
--- three
-- four
- five
// ---- spaces between the signs
* * one
* * * two
- - three
-  -  - four
// ---- one kind of sign a run
* + two
+ * three
// ---- depth jumps in
* one
*** two
**** three
* four
- five
// ---- depth jumps in and comes half-way back
*** one
** two
* three
- four
// ---- deeper first, then mixed
*** one
**** two
** three
*** four
-- five
---- six
* seven
- -> END
// ---- a deep gather after a choice
* one
-- two
- three
// ---- a deep gather first
-- one
- two
// ---- content after a nested weave
* one
  ** two
     three
  -- four
     five
  six
- seven
// ---- choices after gathers keep their numbers
* a
- b
* c
* d
- e
* f
-- g
** h
- i
// ---- sticky and once-only together
+ one
  ** two
  ++ three
* four
  ++ five
- six
// ---- a choice that comes back
- (top)
* one
* two
+ three
- -> top
// ---- a choice's label as target
-> two
* one
* (two) three
- four
// ---- loose ends of all depths
* a
** b
*** c
**** d
- e
// ---- diverts end some and not others
* a -> END
* b
** c -> END
** d
- e -> END
// ---- a knot's weave
-> k
== k
* a
  ** b
* c
- d
-> END
// ---- a stitch's weave
-> k.s
== k
= s
* (x) a
- (y) b
* c
- -> t
= t
* (x) d
- (y) -> END
// ---- choices in braces
VAR x = 1
{x:
  * one -> END
  + two -> DONE
  * [three] -> END
}
// ---- choices in braces with lines below
VAR x = 1
{x:
  * one
    two
    -> END
- else:
  * three
    -> END
}
* four
- five
// ---- nested choices in braces
VAR x = 1
{x:
  * one
    ** two
       -> END
    ** three -> END
}
-> END
// ---- choices in sequences
{stopping:
- * one -> END
- * two -> END
    * three -> END
}
* four
- -> END
// ---- choices and braces by turns
VAR x = 1
* one
{x:
  * two -> END
}
* three
{x: four}
- five
// ---- a gather after braces with choices
VAR x = 1
- (a)
{x:
  * one -> a
}
- (b)
-> END
// ---- text between choices
one
* two
three
* four
five
- six
// ---- logic lines under choices
VAR x = 1
* one
  ~ x = 2
* two
  ~ x++
  {x}
- ~ x = 3
// ---- a label on a fallback
* (a) one
* (b) -> END
{b}
// ---- escaped brackets
* one \[two\] three
* \[four\]
// ---- a choice with glue
* one <> two [<>three] four <>
* <> five
// ---- brackets with spaces around
*  one  [  two  ]  three  
* [ four ]
*[five]six
// ---- an arrow with spaces
*   ->   k
* one   ->   k
== k
-> END
// ---- a choice ending in a tunnel
* one -> t ->
* two -> t -> k
* three ->->
== t
->->
== k
-> END
// ---- a choice ending in a thread
* one <- t
- -> END
== t
-> DONE
// ---- once-only fallbacks in order
* a
* -> k
* -> l
== k
-> END
== l
-> END
// ---- quoted choices
* "Hello[."]," I said.
* 'One[']: two'
// ---- a hundred is many choices
* 0
* 1
* 2
* 3
* 4
* 5
* 6
* 7
* 8
* 9
* 10
* 11
- done
