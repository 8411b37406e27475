VAR x = 2
* (lab)
{x == 2}
  Choose
* (lab2)
{x > 5} Second
- -> END
