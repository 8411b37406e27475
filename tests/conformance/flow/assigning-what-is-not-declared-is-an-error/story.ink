~ y = 5
-> END
