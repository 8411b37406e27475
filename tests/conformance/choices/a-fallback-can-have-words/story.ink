* {false} Never
* ->
  Fallen back.
- Then.
-> END
