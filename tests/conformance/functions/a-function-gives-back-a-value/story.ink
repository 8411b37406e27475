{double(4)} {double(double(2))}
~ temp x = double(1) + 1
{x}
-> END
== function double(n)
~ return n * 2
