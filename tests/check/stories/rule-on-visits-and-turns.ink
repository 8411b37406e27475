// has: rule-broken
// play: rule-broken 3
-> hub
=== hub
+ [in] -> attic
+ [out] -> END
=== attic
In the attic.
-> hub
