* One
- So.
* Two
- Then.
-> END
