* One
  * * Two
      * * * Three
- Out.
-> END
