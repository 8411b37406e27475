One # tag -> next
== next
two.
-> END
