{nothing}
-> END
