~ f()
{f()}
{f}
-> END
== function f()
~ return "x"
