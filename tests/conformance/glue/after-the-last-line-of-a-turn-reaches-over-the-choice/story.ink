One <>
* two
- three.
-> END
