* One
- # joined
  Two.
-> END
