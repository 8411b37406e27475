-> main
== main
~ temp x = 1
<- main.inner
x is {x}.
-> END
= inner
~ temp y = 2
y is {y}.
-> DONE
