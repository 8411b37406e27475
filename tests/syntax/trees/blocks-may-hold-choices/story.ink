{x:
  * a -> END
    * * b
  + c
}
VAR x = 1
