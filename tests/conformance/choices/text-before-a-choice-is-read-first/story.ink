One.
* Two
  Three.
* Four
- Five.
-> END
