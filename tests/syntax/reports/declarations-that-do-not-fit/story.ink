VAR
VAR x = 1 + 2
VAR y = 1, 2
VAR z = "a{x}"
CONST c = d
LIST
LIST l = 1
LIST m = (a
LIST n = a = b
EXTERNAL e
INCLUDE
INCLUDE missing.ink
