-> greet("Ida", 2 + 1)
== greet(name, times)
Hello {name}, {times} times.
-> END
