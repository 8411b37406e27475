{x:
  You see.
  Nothing.
- else:
  Dark.
}
{x:
  - yes
  - no
}
{
  - x == 1: one
  - x == 2:
    two
  - more
}
{ x:
  - 1: one
  - 2:
  - else: many
} apples
{x:
  - else: none
}
{x: {y:
  - 1: a
  - else: b
  } c}
VAR x = 1
VAR y = 1
