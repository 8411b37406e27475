{true:
  - - Gather.
}
-> END
