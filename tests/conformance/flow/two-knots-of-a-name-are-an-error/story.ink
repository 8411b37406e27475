-> hall
== hall
One.
-> END
== hall
Two.
-> END
