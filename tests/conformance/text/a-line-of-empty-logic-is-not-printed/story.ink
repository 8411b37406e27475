VAR e = ""
One.
{e}
{e}{e} {e}
Two.
-> END
