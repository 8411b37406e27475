{true: One.
  Two.
- else: No.
}
-> END
