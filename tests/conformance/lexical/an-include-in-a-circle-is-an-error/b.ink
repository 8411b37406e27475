INCLUDE a.ink
