* [Go # quiet] gone # loud
- -> END
