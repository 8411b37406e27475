-> top
== top
<- ask(3)
+ Wait
  -> top
== ask(n)
~ temp twice = n * 2
+ Ask
  {twice}!
  -> top
