-> house.hall
== house
= hall
{house} {house.hall} {house.attic} {spot}
- (spot) {spot}
-> attic
= attic
{house} {hall} {attic} {hall.spot}
-> END
