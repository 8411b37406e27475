LIST n = (a), (b), (c)
-> loop
== loop
{LIST_COUNT(n) == 0: -> END}
~ temp next = pop(n)
Took {next}, left {n}.
-> loop
== function pop(ref list)
~ temp x = LIST_MIN(list)
~ list -= x
~ return x
