* Go in.
    -> maze
* Leave.
- -> END
=== maze ===
A corner.
+ Left.
    -> deep
+ Back.
    -> deep
=== deep ===
Deeper.
+ On.
    -> pit
=== pit ===
+ Down.
    -> pit
