-> house
== house
-> hall
= hall
The house's own hall.
-> spot
- (spot) Spot of the hall.
-> garden.hall
== garden
= hall
The garden's hall.
-> house.hall.spot2
= spot
No.
-> END
== spot3
- (spot2) No.
-> END
