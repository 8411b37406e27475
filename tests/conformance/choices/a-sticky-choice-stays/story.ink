-> top
== top
+ Again
  -> top
* Once
  -> top
+ Leave
  -> END
