One.
{true:
  Two.
}
{false:
  Never.
- else:
  Three.
}
Four.
-> END
