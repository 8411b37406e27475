// ---- numbers
{1} {0} {42} {007} {2147483647}
{1.5} {0.25} {5.0} {10.10}
// ---- truth
{true} {false} {not true} {not false}
// ---- texts
{"a"} {""} {" a b "} {"a'b"}
// ---- texts with logic
VAR x = 1
{"a{x}b"} {"{x}"} {"{x: a|b}"} {"{a|b}"} {"{x}{x}"} {"a {x + 1} b"}
// ---- texts with escapes
{"a\"b"} {"\{x\}"} {"a\\b"}
// ---- texts with glue
{"a<>b"} {"<>"}
// ---- texts in texts
VAR x = 1
{"a{x == 1: {"b"}|c}"}
{"{"a"}"}
// ---- sums
{1 + 2} {1 - 2} {1 * 2} {1 / 2} {1 % 2} {1 mod 2}
{1+2} {1-2} {1*2} {1/2} {1%2}
// ---- which goes first
{1 + 2 * 3} {1 * 2 + 3} {2 * 6 / 4} {2 * 5 % 3} {1 - 2 + 3} {1 + 2 - 3} {8 / 4 / 2}
{1 < 2 == true} {1 + 1 == 2 && 3 > 2} {true or false and false} {1 == 1 != false}
// ---- brackets
{(1 + 2) * 3} {((1))} {-(1)} {(-1)} {2 * (3 + 4) * 5}
// ---- comparisons
VAR x = 1
{x == 1} {x != 1} {x < 1} {x > 1} {x <= 1} {x >= 1}
// ---- logic with signs and words
VAR x = 1
{x && x} {x and x} {not x}
{x && not x} {not (x and x)} {x and x && x}
~ temp y = x || x or x
~ y = !x
{y}
// ---- minus
VAR x = 1
{-x} {-1} {-1.5} {- 1} {--1} {-(-1)} {1 - -1} {1 - - 1} {-x - -x}
// ---- not
VAR x = 1
{not 0} {not 5} {not 1.5} {not 0.0} {not not 5} {not not x} {not (5)} {not -5}
// ---- not binds to what is next
VAR x = 1
{not x == 1} {not x + 1} {-x + 1} {-x * 2}
// ---- has and its opposite
LIST l = a, b
{l ? a} {l has a} {l !? a} {l hasnt a} {l ? (a, b)} {"abc" ? "b"}
// ---- what lists share
LIST l = a, b
LIST m = c
{l ^ (a)} {l ^ l} {(l.a, m.c) ^ l}
// ---- lists in brackets
LIST l = a, b
{()} {(a)} {(a, b)} {(l.a, b)} {( a , b )}
{l == (a)} {l == ()} {(a) + (b)}
// ---- a name in brackets is a list of one
LIST l = a, b
VAR x = 1
{(a)}
~ x = (a)
~ x = (l.b)
// ---- functions of ink
VAR x = 1
{MIN(1, 2)} {MAX(x, 2)} {POW(2, x)} {FLOOR(1.5)} {CEILING(1.5)} {INT(1.5)} {FLOAT(1)}
{RANDOM(1, 6)} {TURNS()} {CHOICE_COUNT()}
~ SEED_RANDOM(5)
~ temp y = RANDOM(x, x + 5)
{y}
// ---- functions of lists
LIST l = a, b
{LIST_COUNT(l)} {LIST_MIN(l)} {LIST_MAX(l)} {LIST_ALL(l)} {LIST_VALUE(a)} {LIST_INVERT(l)}
{LIST_RANDOM(l)} {LIST_RANGE(l, 1, 2)} {LIST_RANGE(LIST_ALL(l), a, b)} {LIST_COUNT((a, b))}
// ---- visits and turns
{TURNS_SINCE(-> k)} {READ_COUNT(-> k)} {k} {k + 1}
-> k
== k
-> END
// ---- visits to labels
{TURNS_SINCE(-> a)} {READ_COUNT(-> b)} {c}
- (a) one
- (b) two
- (c) three
// ---- visits through a variable
VAR v = -> k
{TURNS_SINCE(v)} {READ_COUNT(v)}
-> k
== k
-> END
// ---- visits through a parameter
{f(-> k)}
-> k
== k
-> END
== function f(-> x)
~ return TURNS_SINCE(x) + READ_COUNT(x)
// ---- counts from everywhere
{k} {k.s} {k.s.lab} {k.lab}
-> k
== k
{k} {s} {k.s} {lab} {s.lab}
-> s
= s
{k} {s} {k.s} {lab}
- (lab)
{lab}
* {lab > 1} x
- -> END
// ---- numbers out of lists
LIST l = a, b
{l(1)} {l()} {l(1 + 1)} {LIST_COUNT(l())}
~ l = l(2)
// ---- calls in calls
{f(f(f(1)))}
== function f(x)
~ return x + 1
// ---- calls in everything
VAR x = 1
{f(1) + f(2) * -f(3)} {not f(1)} {f(1) == f(2): a|b} {"a{f(1)}"}
~ x = f(x)
~ x += f(x)
~ temp y = f(x) + 1
{y}
== function f(z)
~ return z
// ---- targets compared
VAR v = -> k
{v == -> k} {-> k == v} {v != -> k}
-> k
== k
-> END
// ---- a target printed
{-> k}
-> k
== k
-> END
// ---- a long chain
{1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 - 9 - 8 - 7 - 6 - 5 - 4 - 3 - 2 - 1}
// ---- white space everywhere
{ 1+1 } {   f( 1 , 2 )   } {	1	+	2	}
== function f(x, y)
~ return x
// ---- a variable with a keyword in its name
VAR notes = 1
VAR order = 2
VAR android = 3
VAR trueish = 4
VAR hasty = 5
VAR modest = 6
{notes} {order} {android} {trueish} {hasty} {modest} {notes or order} {not notes}
// ---- a number right before a word
VAR x = 1
{x == 1 and x}
// ---- logic on a line of its own
VAR x = 1
~ x = x + 1
~ x = (x + 1) * 2
~ x = x == 2
~ x = "a"
~ x = true
// ---- assignments with an operator
VAR x = 1
~ x += 1
~ x -= 1
~ x += x * 2
~ x++
~ x--
~ x ++
// ---- the text of choices and conditions
VAR x = 1
* {x + 1 == 2} {"a{x}"}
* {f(x)} [{f(x)}] {f(x)}
- -> END
== function f(z)
~ return z
