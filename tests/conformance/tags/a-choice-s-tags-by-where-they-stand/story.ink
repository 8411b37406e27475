* one # c1 [two # c2] three # c3
- -> END
