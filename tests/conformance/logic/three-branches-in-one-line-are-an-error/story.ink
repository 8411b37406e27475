{true: a | b | c}
-> END
