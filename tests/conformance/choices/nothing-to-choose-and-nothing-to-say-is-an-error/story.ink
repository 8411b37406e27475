-> top
== top
* {false} Never
  -> END
