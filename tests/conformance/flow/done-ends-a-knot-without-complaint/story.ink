Hello.
-> DONE
