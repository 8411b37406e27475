Number \#1.
-> END
