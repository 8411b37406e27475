CHARACTER Bob
STATE x
Bob: hello
@ann hello
-> END
