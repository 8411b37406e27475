* Go.
-
It is read.
-> END
