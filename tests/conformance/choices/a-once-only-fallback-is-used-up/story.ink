-> top
== top
* -> first
* -> second
== first
First.
-> top
== second
Second.
-> END
