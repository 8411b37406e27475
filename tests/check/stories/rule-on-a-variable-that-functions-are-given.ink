// has: rule-broken
// play: rule-broken 1
VAR x = 0
-> hub
=== hub
+ [Up and down.]
  ~ raise(x)
  It is up.
  ~ lower(x)
  -> hub
+ [Out.] -> END
=== function raise(ref v)
~ v = v + 7
=== function lower(ref v)
~ v = 0
