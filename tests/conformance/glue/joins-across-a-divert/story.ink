One <>
-> next
== next
two.
-> END
