One<>
two.
-> END
