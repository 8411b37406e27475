{true:
  One.
  Two {true: and a half}.
  {false:
    No.
  - else:
    Three.
  }
}
-> END
