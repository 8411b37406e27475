{nowhere(1)}
-> END
