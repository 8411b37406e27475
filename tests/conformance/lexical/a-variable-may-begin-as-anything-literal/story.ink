VAR a = 1
VAR b = -2
VAR c = 1.5
VAR d = true
VAR e = "words"
VAR f = -> hall
VAR g = ()
LIST L = x, (y)
VAR h = x
VAR i = (x, y)
{a} {b} {c} {d} {e} {g}. {h} {i} {L}
-> f
== hall
Hall.
-> END
