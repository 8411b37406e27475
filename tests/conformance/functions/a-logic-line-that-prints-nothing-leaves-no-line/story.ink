Before.
~ quiet()
After.
-> END
== function quiet()
~ temp x = 1
