LIST mood = calm, cross
VAR now = calm
{now} {now == calm}
~ now = cross
{now} {now ? calm}
-> END
