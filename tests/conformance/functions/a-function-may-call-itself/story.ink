{factorial(5)}
-> END
== function factorial(n)
{ n <= 1:
  ~ return 1
}
~ return n * factorial(n - 1)
