* One
  ** In
  -- Inner gather.
* Two
- Outer gather.
-> END
