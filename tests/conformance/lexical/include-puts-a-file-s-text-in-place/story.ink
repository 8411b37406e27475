First.
INCLUDE other.ink
Last.
-> END
