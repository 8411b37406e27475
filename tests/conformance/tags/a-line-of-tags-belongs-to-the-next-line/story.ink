One.
# above # also
Two.
-> END
