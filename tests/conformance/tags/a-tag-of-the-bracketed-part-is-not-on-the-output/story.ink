* [Choose me # loud] Chosen.
- -> END
