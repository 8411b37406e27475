B.
INCLUDE a.ink
{oops
