INCLUDE a.ink
End.
-> END
