* Go
  One.
* Go
  Two.
- -> END
