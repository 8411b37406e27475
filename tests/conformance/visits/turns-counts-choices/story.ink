{TURNS()}
* One
- {TURNS()}
* Two
- {TURNS()}
-> END
