VAR 🙂 = 1
-> END
