Say {say()} twice: {say()}.
-> END
== function say()
hello
