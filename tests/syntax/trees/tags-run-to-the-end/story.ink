# one
# one # two
text # one
text # one {x} two # three
text # one -> END
* start # a [only # b] inner # c -> END
{x: text # in a branch|other}
#
text # one ->
