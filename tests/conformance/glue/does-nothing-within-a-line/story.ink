One <> two.
-> END
