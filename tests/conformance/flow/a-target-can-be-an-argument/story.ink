-> wait(-> after)
== wait(-> next)
Waiting.
-> next
== after
After.
-> END
