- (top)
{stopping:
  - First.
  - Second.
    More of it.
  - Last.
}
{cycle:
  - A
  - B
}
{once:
  - Once.
}
{top < 4: -> top}
-> END
