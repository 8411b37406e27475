<- offer("tea")
<- offer("coffee")
-> DONE
== offer(what)
+ Take the {what}
  You take {what}.
  -> END
