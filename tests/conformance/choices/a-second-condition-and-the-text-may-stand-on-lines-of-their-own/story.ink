VAR x = 2
* {x == 2}
  {x < 5}
  Choose
* (lab) {x == 2}
  {x > 5} Second
* (lab2)
  Third
- -> END
