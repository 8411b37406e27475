=== k(a b)
-> END
=== l(ref)
-> END
=== m(->)
-> END
