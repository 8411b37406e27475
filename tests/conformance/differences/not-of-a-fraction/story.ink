VAR f = 0.5
VAR z = 0.0
{not f} {not z} {not 0.5} {not (f > z)}
-> END
