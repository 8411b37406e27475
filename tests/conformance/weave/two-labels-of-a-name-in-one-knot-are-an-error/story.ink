* (a) One
* (a) Two
- -> END
