* One * two
- -> END
