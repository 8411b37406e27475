// lacks: choice-changes-nothing
VAR n = 0
Dice on the table.
* [Left]
    ~ n = 2
* [Right]
    ~ n = 5
- It shows {n}.
-> END
