-> top
== top
* One
  -> top
* -> out
== out
Out.
-> END
