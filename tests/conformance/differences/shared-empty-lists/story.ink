LIST colour = red, green
VAR none = ()
~ temp mine = red
~ mine = none
X{LIST_ALL(none)}X {LIST_ALL(mine)}
-> END
