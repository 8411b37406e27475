-> top
== top
<- talk
+ Wait
  -> top
+ Leave
  -> END
== talk
* Hello
  "Hello."
  -> top
* Goodbye
  "Bye."
  -> top
