// lacks: condition-always-true
-> hub
=== hub
<- door(1)
<- door(2)
+ [Leave.] -> END
=== door(number)
+ {number > 1} [Open door {number}.]
  It is open.
  -> END
