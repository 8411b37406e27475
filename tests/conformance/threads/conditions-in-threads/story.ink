VAR brave = true
<- door(true)
<- door(false)
-> DONE
== door(open)
* {open && brave} Go in
  In.
  -> END
* {not open} Force it
  Forced.
  -> END
