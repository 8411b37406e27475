* + one
- -> END
