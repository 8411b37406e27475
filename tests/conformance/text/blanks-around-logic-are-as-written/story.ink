VAR x = 5
a{x}b a {x} b a{x} b{x}{x}
-> END
