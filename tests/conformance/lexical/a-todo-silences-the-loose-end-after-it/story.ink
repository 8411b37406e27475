-> hall
== hall
Hello.
TODO: go on
