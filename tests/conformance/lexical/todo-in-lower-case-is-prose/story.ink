todo: more here
Todo: more here
-> END
