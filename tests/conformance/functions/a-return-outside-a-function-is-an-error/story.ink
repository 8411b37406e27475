~ return 1
-> END
