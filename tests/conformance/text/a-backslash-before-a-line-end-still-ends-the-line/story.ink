One \
two.
-> END
