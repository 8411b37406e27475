One.
# alone
* Choose
- -> END
