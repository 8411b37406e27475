* Choose me # loud
- -> END
