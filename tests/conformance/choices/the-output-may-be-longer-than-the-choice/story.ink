* Hello[!], she said, and <>
  left.
- -> END
