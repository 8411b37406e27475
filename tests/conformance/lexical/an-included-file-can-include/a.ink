A.
INCLUDE b.ink
A again.
