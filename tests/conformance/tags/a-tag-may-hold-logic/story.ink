VAR mood = "calm"
One. # mood: {mood} {1 + 1}
# {true: shown|hidden}
Two.
-> END
