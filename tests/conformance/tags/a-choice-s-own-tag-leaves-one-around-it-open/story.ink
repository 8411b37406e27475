-> hall
== hall
<- talk
Two.
Three.
-> DONE
== talk
{#|-> DONE}
* [Choice # tagged]
- -> END
