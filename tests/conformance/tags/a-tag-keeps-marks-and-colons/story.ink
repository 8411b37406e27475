One. # a:b "c" (d) 1.5 = x; y
-> END
