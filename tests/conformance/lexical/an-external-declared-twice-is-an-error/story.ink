EXTERNAL beep(times)
EXTERNAL beep(times)
{beep(2)}
-> END
== function beep(times)
~ return 1
