You see {lit: a door|a wall.
The next line is read: {unknown
So is this.
=== hall ===
VAR x 5
-> END
