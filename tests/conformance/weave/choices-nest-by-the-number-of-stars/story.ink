* One
  ** Inner
     *** Innermost
     - - - Third.
  -- Second.
- First.
-> END
