// has: condition-always-false
LIST bag = rope, lamp, (tin)
-> a
=== a
* [Rope] 
  ~ bag += rope
* [Nothing]
- {bag ? lamp: It burns.|Dark.} {bag ? (rope, tin): Rope and tin.|x}
-> END
