* [Wait]
* Stay.
-
Nothing happens.
-> END
