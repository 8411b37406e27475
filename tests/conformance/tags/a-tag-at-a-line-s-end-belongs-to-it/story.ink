One. # tag
Two.
-> END
