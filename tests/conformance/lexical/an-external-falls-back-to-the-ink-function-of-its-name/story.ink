EXTERNAL beep(times)
{beep(2)}
-> END
== function beep(times)
~ return "beep " + times
