VAR none = 0.0
{none / none}
After.
-> END
