VAR e = ""
one {e} two {e}three
-> END
