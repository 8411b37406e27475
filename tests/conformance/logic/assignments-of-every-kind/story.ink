VAR x = 10
~ x = x * 2
{x}
~ x += 5
{x}
~ x -= 1
{x}
~ x++
{x}
~ x--
~ x--
{x}
~ temp y = x
~ y++
{x} {y}
-> END
