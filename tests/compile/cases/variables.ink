// ---- all kinds of first values
VAR a = 1
VAR b = 1.5
VAR c = "text"
VAR d = ""
VAR e = true
VAR f = false
VAR g = -> k
VAR h = -1
VAR i = -1.5
VAR j = 5.0
-> k
== k
-> END
// ---- first values that are lists
LIST l = x, y
VAR a = x
VAR b = l.y
VAR c = (x)
VAR d = (x, l.y)
VAR e = ()
// ---- constants
CONST a = 1
CONST b = "text"
CONST c = true
CONST d = -2
CONST e = 1.5
VAR v = a
VAR w = b
{a} {b} {c} {d} {e} {-a} {not c} {a + d} {v}
// ---- a constant's text printed and compared
CONST s = "one two"
{s} {s == "one"} {"a" + s}
~ temp t = s
// ---- a constant used before it is defined
{a}
VAR v = a
CONST a = 5
// ---- a constant in a call and a switch
CONST a = 1
CONST b = 2
{f(a, b)}
{a:
- a: one
- b: two
}
== function f(x, y)
~ return x
// ---- declared in knots
-> k
== k
VAR x = 1
CONST c = 2
LIST l = a, (b)
{x} {c} {l}
-> END
// ---- declared in braces and under choices
* one
  VAR x = 1
  {x:
    VAR y = 2
    CONST z = 3
  }
- {x} {y} {z}
// ---- used before they are declared
{x}
~ x = 2
-> k
== k
{x} {y}
-> END
VAR x = 1
VAR y = 2
// ---- temps
-> k
== k
~ temp x = 1
~ temp y = x + 1
~ x = y
~ x++
{x}
-> s
= s
~ temp x = 5
{x}
-> END
// ---- a temp read above its declaration
-> k
== k
{x}
~ x = 2
~ temp x = 1
-> END
// ---- temps at the top
~ temp x = 1
~ x = 2
~ x++
{x}
-> k
== k
{x}
~ x = 3
-> END
// ---- a temp under a choice and in braces
-> k
== k
* one
  ~ temp x = 1
* two
  {true:
    ~ temp y = 2
  }
- {x} {y}
-> END
// ---- parameters as variables
-> k(1, -> l, 2)
== k(a, -> b, c)
~ a = c
~ a++
~ c += a
{a} {b} {c}
-> b
== l
-> END
// ---- references
VAR v = 1
~ f(v)
~ temp t = 2
~ f(t)
{f(v)}
== function f(ref x)
~ x = x + 1
~ x++
~ x -= 1
{x}
~ g(x)
~ return x
== function g(ref y)
~ y = 0
// ---- references and values mixed
VAR v = 1
~ f(v, v, v + 1)
== function f(ref a, b, c)
~ a = b + c
// ---- functions
{f()}
{f()} and {f()}
~ f()
~ temp x = f()
== function f()
~ return 1
// ---- a function that prints
{f(1)} two
one {f(2)} two
~ f(3)
== function f(x)
{x} times
// ---- a function without brackets in its header
~ f()
== function f
one
== function g ===
two
// ---- a function that returns nothing
{f()}
~ f()
== function f()
~ return
// ---- a function that returns in the middle
{f(1)}
== function f(x)
{x == 1:
  ~ return "one"
}
~ return f(x - 1)
// ---- a function in a variable
VAR v = -> f
{v()} {v(1)}
~ v()
~ v(2)
== function f
one
// ---- a function in a parameter
{g(-> f)}
== function f(x)
~ return x
== function g(-> h)
~ return h(1)
// ---- a return of a call
{f()}
== function f
~ return g()
== function g
~ return 1 + g()
// ---- externals
EXTERNAL e(x, y)
EXTERNAL n()
{e(1, 2)} {n()}
~ e("a", n())
~ temp x = n()
~ n()
// ---- externals with something to fall back on
EXTERNAL e(x)
VAR v = 1
{e(v)} {e(v + 1)}
~ e(1)
== function e(x)
~ return x
// ---- an external given a variable and a target
EXTERNAL e(x)
VAR v = 1
{e(v)} {e(-> k)} {e(k)}
-> k
== k
-> END
// ---- an external by reference, with something to fall back on
EXTERNAL e(x)
VAR v = 1
~ e(v)
== function e(ref x)
~ x = 2
// ---- many variables in order
VAR c = 3
-> k
VAR a = 1
== k
VAR b = 2
-> END
= s
VAR d = 4
-> END
== l
VAR e = 5
-> END
// ---- prints between logic
VAR x = 1
~ x = 2
one {x}
~ x = 3
{x}
{x} {x}
// ---- a variable called like a parameter elsewhere
-> k(1)
== k(x)
{x}
-> l(2)
== l(x)
{x}
-> END
// ---- a label called like a temp elsewhere
-> k
== k
~ temp x = 1
-> l
== l
- (x) {x}
-> END
// ---- targets stored and passed on
VAR v = -> a
-> a
== a
~ v = -> a.s
~ temp t = v
-> b(t, v, -> a.s)
= s
- (lab)
~ v = -> lab
-> END
== b(-> x, -> y, -> z)
-> b(z, y, x)
// ---- a constant that is a place
// inkjs puts 0 where the place should be
CONST home = -> k
VAR v = home
-> v
== k
-> END
