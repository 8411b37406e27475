LIST n = (a), (b)
{without(n)}
{n}
-> END
== function without(list)
~ list -= a
~ return list
