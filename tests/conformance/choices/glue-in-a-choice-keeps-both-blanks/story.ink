* Hello <> world
- -> END
