* (a) One {a}
  {a}
- -> END
