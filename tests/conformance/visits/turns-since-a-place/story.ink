-> a
== a
{TURNS_SINCE(-> a)} {TURNS_SINCE(-> b)}
* One
- {TURNS_SINCE(-> a)}
* Two
- {TURNS_SINCE(-> a)} {TURNS_SINCE(-> b)}
-> b
== b
{TURNS_SINCE(-> b)}
-> END
