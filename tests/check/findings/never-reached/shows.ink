* Go.
- -> END
It is never read.
-> END
