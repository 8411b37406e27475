-> greet("Ida") ->
-> greet("Bo") -> out
== greet(name)
Hello {name}.
->->
== out
Out.
-> END
