B.
