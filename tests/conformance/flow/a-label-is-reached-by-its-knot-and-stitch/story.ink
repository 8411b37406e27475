-> house.deep
== house
= hall
* (knock) Knock
- (after) After.
-> house.hall.rest
= cellar
- (deep) Deep.
-> house.after
= attic
-> END
== other
- (rest) No.
-> END
