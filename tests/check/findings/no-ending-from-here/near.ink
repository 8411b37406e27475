* Go in.
    -> maze
* Leave.
- -> END
=== maze ===
A corner.
+ Left.
    -> maze
+ Out.
    -> END
