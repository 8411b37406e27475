{RANDOM(3, 3)} {RANDOM(-2, -2)}
-> END
