- (top) Top.
* One
* Two
* Three
  Out.
  -> END
- Again.
-> top
