Top.
= first
Stitch of no knot.
=== k(a, -> b)
Body.
= s
Under s.
= t(c)
Under t.
==end==
-> END
====== function f () ==
~ return
