VAR x = 1
One.
* Two[]!
  Three.
- Four.
-> END
