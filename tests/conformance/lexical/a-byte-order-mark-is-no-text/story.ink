VAR x = 1
One.
-> END
