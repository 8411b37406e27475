* One
* Two
- {TURNS()}
* -> next
== next
{TURNS()}
-> END
