{lit:
  You see.
  - else: You do not.

=== hall ===
Dust.
-> END
