One
* two // three
  {x:
  - 1: a
  }
VAR x = 1
