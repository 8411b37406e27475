{"a" < "b"}
-> END
