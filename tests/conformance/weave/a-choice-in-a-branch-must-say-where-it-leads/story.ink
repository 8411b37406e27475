{true:
  * One
}
- Out.
-> END
