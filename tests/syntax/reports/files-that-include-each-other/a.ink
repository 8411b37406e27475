A.
INCLUDE b.ink
