- a
- (l) b
-- c
- - - (m) d
- * choice
- -> END
-
 text
--> END
