EXTERNAL beep(times)
{beep(2)} {beep(3)}
Beeped {beep} times.
~ down(2)
Down {down} times.
-> END
EXTERNAL down(n)
== function beep(times)
~ return "beep " + times
== function down(n)
{n > 0:
  ~ down(n - 1)
}
