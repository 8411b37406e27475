Before.
~ SEED_RANDOM(5)
After.
-> END
