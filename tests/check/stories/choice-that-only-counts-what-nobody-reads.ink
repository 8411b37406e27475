// has: choice-changes-nothing
VAR kindness = 0
Somebody at the door.
* [Let her in]
    ~ kindness = kindness + 1
* [Let her wait]
    ~ kindness = kindness - 1
- She sits down.
-> END
