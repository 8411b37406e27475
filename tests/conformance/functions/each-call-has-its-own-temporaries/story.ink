{f(3)}
-> END
== function f(n)
~ temp mine = n
{ n > 0:
  ~ f(n - 1)
}
{mine}
