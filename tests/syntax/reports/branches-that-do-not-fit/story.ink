{a: b|c|d}
{a:|c}
{a:
  - b
  - c
  - d
}
{
  - else: a
  - b: c
}
{
  - a: b
  - else: c
  - else: d
}
{a:
  b
  - c: d
}
{
 - a
}
{a:
  - 1: b
  - else:
}
{a:
  - - b
}
{a:
  - 1: b }
