One <>
two.
-> END
