VAR not = 3
Hello.
-> END
