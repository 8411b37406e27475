{x + }
-> END
