LIST n = a, b
VAR m = ()
X{LIST_ALL(m)}X X{LIST_ALL(())}X X{LIST_ALL(n)}X
-> END
