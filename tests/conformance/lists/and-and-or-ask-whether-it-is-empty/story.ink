LIST L = (a), b
VAR e = ()
{L and true} {e and true} {e or false} {L or e} {L && e} {not L} {not e}
-> END
