{true: -> out}
Not here.
== out
Out.
-> END
