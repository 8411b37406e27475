* Hello -> next
* Goodbye
  -> next
== next
world.
-> END
