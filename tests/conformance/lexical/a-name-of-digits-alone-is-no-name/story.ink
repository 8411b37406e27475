-> END
== 123
Here.
-> END
