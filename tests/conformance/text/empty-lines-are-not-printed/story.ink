

One.


Two.

-> END
