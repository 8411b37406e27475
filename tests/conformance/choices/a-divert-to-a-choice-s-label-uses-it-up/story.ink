-> top
== top
* (knock) Knock
  Knocking.
  -> top
* Use it up
  -> knock
* -> END
