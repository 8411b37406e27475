The door is shut.
-> door
== door
* Knock
  Nobody comes.
* Wait
  You wait.
* -> 
  That is all.
  -> END
- -> door
