Before.
<- aside
After.
-> END
== aside
Aside.
-> DONE
