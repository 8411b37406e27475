<- thread
Main.
-> END
== thread
* Choice
  Chosen.
  -> END
