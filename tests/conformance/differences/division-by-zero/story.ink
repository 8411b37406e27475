VAR none = 0
{1 / none}
After.
-> END
