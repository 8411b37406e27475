{"abc" - "b"}
After.
-> END
