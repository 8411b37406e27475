* [Only here]
  After.
* Both[]
  After.
- -> END
