VAR TURNS = 3
Hello.
-> END
