Which?
* One
  First.
* Two
  Second.
- Then.
-> END
