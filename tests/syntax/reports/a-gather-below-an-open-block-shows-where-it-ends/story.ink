{lit:
  You see.

- (top)
  On we go.
- -> END
