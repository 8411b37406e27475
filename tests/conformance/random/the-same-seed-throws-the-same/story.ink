~ SEED_RANDOM(10)
~ temp a = RANDOM(1, 1000)
~ temp b = RANDOM(1, 1000)
~ SEED_RANDOM(10)
{a == RANDOM(1, 1000)} {b == RANDOM(1, 1000)} {a == b}
-> END
