* One
-> END
* Two
-> END
