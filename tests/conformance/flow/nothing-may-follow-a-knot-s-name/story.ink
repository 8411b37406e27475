-> hall
== hall == # tag
Hello.
-> END
