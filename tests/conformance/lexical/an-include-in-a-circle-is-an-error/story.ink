INCLUDE a.ink
-> END
