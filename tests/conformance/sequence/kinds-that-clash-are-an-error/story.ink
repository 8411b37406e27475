- (top) {stopping cycle:
  - a
  - b
}
-> END
