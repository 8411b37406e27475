One.
-> next
== next
<> Two.
-> END
