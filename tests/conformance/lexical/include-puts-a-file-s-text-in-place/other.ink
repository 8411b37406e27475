Middle.
