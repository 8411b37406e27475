VAR a = 1
VAR b = "text"
VAR c = -> k
VAR d = (x, y)
VAR e = -1.5
VAR f = not true
VAR g = other
CONST h = 5
EXTERNAL beep(times, loud)
{a:
  VAR inner = 2
}
=== k
VAR z = true
-> END
