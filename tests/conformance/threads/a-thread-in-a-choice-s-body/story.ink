* Begin
  <- more
  Body.
- -> END
== more
* More
  -> END
