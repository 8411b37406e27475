One } two.
-> END
