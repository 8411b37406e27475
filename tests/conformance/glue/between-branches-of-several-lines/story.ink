A <>
{true:
  B <>
}
C.
-> END
