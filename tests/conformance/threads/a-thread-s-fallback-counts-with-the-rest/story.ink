<- t
* {false} Never
- -> DONE
== t
* -> back
== back
Back.
-> END
