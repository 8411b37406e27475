* Plain
+ Sticky
* * Two deep
*** Three deep
* + second bullet is text
* (label) Labelled
* {a} {b} Two conditions
* (l) {a}
  {b}
  Text on a later line
* "Hello[."]," you say. -> hall
* [Only]
* Start[]
* []After
* a [ b ] c
* Text ->
  and on
* a <- thread
* -> tunnel -> hall
