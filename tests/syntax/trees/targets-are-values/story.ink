{-> a == -> b.c}
~ f(-> a, ref)
VAR t = -> a
~ t = -> a.b.c
