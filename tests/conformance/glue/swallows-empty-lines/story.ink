One <>


two.
-> END
