- * hello
    Inside.
- Out.
-> END
