* Three -> count(3)
* Four
  -> count(2 + 2)
== count(n)
{n}
-> END
