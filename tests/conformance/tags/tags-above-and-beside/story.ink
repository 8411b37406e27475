# above
One. # beside
-> END
