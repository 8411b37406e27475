I am {describe(7)} years old.
-> END
== function describe(n)
{ n > 5:
  ~ return "more than five"
- else:
  only {n}
}
