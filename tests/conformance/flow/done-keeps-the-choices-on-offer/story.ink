* One
  One it is.
  -> END
* Two
- -> DONE
