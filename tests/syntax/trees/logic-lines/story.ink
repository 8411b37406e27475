~ x = 1
~x=1
~ x += 2
~ x -= y
~ x++
~ x --
~ temp t = f()
~ f(1, x,)
~ f ()
=== function f(a, ref b, -> c, ref -> d)
~ return
~ return a + 1
