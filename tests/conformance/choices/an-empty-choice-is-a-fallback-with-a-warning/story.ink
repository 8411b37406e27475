*
  Empty.
-> END
