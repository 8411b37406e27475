{INT(-1.5)} {INT(-0.5)} {INT(1.5)} {FLOOR(-1.5)}
-> END
