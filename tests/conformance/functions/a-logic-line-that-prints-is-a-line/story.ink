Before.
~ say()
After.
-> END
== function say()
Said.
