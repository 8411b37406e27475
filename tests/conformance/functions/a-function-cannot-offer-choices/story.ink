{f()}
-> END
== function f()
* One
- Two.
