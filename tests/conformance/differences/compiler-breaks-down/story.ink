VAR x = -> END
Hello.
-> END
