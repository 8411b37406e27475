{x: -> a|text -> b}
{x: a <> -> b }
{a|-> b}
{x:
  -> a
}
