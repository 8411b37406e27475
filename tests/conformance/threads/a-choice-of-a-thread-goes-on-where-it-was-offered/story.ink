<- thread
Main.
-> DONE
== thread
~ temp x = 5
* Choose
  x is {x}.
  -> END
