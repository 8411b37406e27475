-> hall
- -> hall
text -> hall
=== hall ===
-> END
