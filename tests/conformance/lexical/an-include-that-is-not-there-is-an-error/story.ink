INCLUDE nowhere.ink
-> END
