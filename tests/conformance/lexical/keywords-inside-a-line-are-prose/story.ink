The VAR x = 5 is prose, and so are INCLUDE this, LIST that, CONST A = 1, EXTERNAL f() and TODO: no.
-> END
