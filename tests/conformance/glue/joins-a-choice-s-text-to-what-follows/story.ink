* Hello <>
  world.
- -> END
