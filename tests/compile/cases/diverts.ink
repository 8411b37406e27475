// ---- to a knot, a stitch, a label
-> a
== a
-> a.s
= s
-> lab
- (lab)
-> b.lab
== b
-> s
= s
* (lab) x
- -> a.s.lab
// ---- DONE and END
-> DONE
== a
-> END
== b
text -> DONE
== c
->END
// ---- from inside out
-> a.s
== a
* (one) x
- (two) y
-> END
= s
-> one
= t
-> two
= u
-> a.one
// ---- to itself and to what is around it
-> a
== a
- (l)
-> l
* x
  -> l
  ** y
     -> a
// ---- the first stitch by itself
-> a
== a
= s
one
-> t
= t
-> END
// ---- no first stitch after text
-> a
== a
one
-> s
= s
-> END
// ---- a first stitch with parameters
== a
= s(x)
{x}
-> END
// ---- a first stitch in a knot with parameters
-> a(1)
== a(x)
= s
-> END
// ---- a stitch before the first knot
-> s
= s
one
-> t
= t
-> END
// ---- arguments
-> a(1, "two", true, 3.5)
== a(w, x, y, z)
{w}{x}{y}{z}
-> a(z, y, x, w + 1)
// ---- arguments to a stitch
-> a.s(1)
== a
= s(x)
-> s(x + 1)
// ---- a function as argument
-> a(f(1), f(f(2)))
== a(x, y)
-> END
== function f(x)
~ return x
// ---- by reference
VAR v = 1
-> a(v)
== a(ref x)
~ x = 2
~ x++
~ x += 1
-> b(x)
== b(ref y)
-> a(y)
// ---- a target as parameter
-> a(-> b)
== a(-> x)
-> x
== b
-> END
// ---- a target by reference
VAR v = -> b
-> a(v)
== a(ref -> x)
~ x = -> b
-> x
== b
-> END
// ---- a variable as target
VAR v = -> a
-> v
== a
~ temp t = -> b
-> t
== b
~ v = -> a
-> v
// ---- a variable as target with arguments
VAR v = -> a
-> v(1)
== a(x)
-> END
// ---- tunnels
-> a ->
-> a -> b ->
-> a -> b
== a
->->
== b
one
->->
// ---- tunnels with arguments
-> a(1) ->
-> a(1) -> b(2) -> a(3) ->
-> a(1) -> c
== a(x)
->->
== b(x)
->->
== c
-> END
// ---- a tunnel through a variable
VAR v = -> a
-> v ->
-> v -> v ->
~ v = -> b
== a
->->
== b
->->
// ---- ways back
-> a ->
== a
->->
== b
->-> c
== c
->-> d(1)
== d(x)
->-> e(x, -> a)
== e(x, -> y)
->-> y
== f
one ->->
* two ->->
* three
  ->->
- ->-> a
// ---- back through a variable
VAR v = -> a
-> a ->
== a
->-> v
// ---- back to a stitch and a label
-> a ->
== a
->-> s
= s
->-> lab
- (lab) ->-> a.lab
// ---- a tunnel, then text
-> a -> 
one
-> a ->
-> END
== a
->->
// ---- a tunnel and a way back in one line
-> a ->->
== a
->->
// ---- a tunnel and a way on in one line
-> a ->-> b
== a
->->
== b
-> END
// ---- threads
<- a
<- a.s
<- b(1)
text
-> DONE
== a
one
= s
two
== b(x)
-> DONE
// ---- threads inline
one <- a
two <- a
* three
- -> DONE
== a
-> DONE
// ---- a thread through a variable
VAR v = -> a
<- v
-> DONE
== a
-> DONE
// ---- a thread with a target parameter
<- a(-> b)
-> DONE
== a(-> x)
* one -> x
== b
-> END
// ---- a thread by reference
VAR v = 1
<- a(v)
-> DONE
== a(ref x)
-> DONE
// ---- stops of every kind
-> DONE ->
<- DONE
<- END
-> END ->
// ---- diverts with odd white space
->   a
->a
one->a
one->    a
 a
== a
-> END
// ---- long and short ways to say the same
-> knot.stitch.lab
== knot
-> stitch.lab
= stitch
-> lab
- (lab)
-> knot.lab
== other
-> knot.stitch.lab
// ---- relative and absolute, whichever is shorter
-> averyverylongknotname
== averyverylongknotname
* (one) x
  -> one
  ** (two) y
     -> one
     *** (three) z
         -> one
         -> two
         -> three
- -> averyverylongknotname
= averyverylongstitchname
* (four) w
  -> four
  -> one
- -> averyverylongstitchname
// ---- a label in braces
VAR x = 1
{x:
  * (one) a -> one
  * (two) b
    -> one
}
-> two
// ---- a knot with arguments and a weave
-> a(1)
== a(x)
* {x} one
* two -> a(x + 1)
- -> a(x)
// ---- functions cannot be reached, but their labels can be asked for
{f()} {f}
~ f()
-> END
== function f
~ return f
// ---- back through a variable, with arguments
// inkjs crashes on arguments for a place that only a variable knows
-> a(-> b) ->
== a(-> x)
->-> x(1)
== b(y)
-> END
