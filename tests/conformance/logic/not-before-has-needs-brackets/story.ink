LIST L = (a), b
{not (L ? b)}
{not L ? b}
-> END
