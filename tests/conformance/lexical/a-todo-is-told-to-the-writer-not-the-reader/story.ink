TODO: more here
Hello.
TODO and here
-> END
