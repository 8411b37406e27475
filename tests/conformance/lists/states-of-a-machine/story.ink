LIST door = (shut), open, locked
-> top
== top
The door is {door}.
+ {door == shut} Open it
  ~ door = open
+ {door == open} Shut it
  ~ door = shut
+ {door ? shut} Lock it
  ~ door += locked
  ~ door -= shut
+ Leave
  -> END
- -> top
