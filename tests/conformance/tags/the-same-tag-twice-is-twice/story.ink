One. # a # a
-> END
