-> wait(-> after)
== wait(next)
-> next
== after
After.
-> END
