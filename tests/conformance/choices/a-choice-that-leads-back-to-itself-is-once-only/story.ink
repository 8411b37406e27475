-> top
== top
* (loop) Loop
  -> loop2
* Out
  -> END
== loop2
{top.loop} loops.
-> top
