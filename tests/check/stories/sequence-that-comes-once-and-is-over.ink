// lacks: all
VAR n = 0
-> stair
=== stair
{!The stair creaks.|It creaks again.} {shuffle once:
- A mouse.
- A moth.
}
+ {n < 2} [Up]
  ~ n++
  -> stair
* [Bed] -> END
