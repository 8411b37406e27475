VAR name = "Ida"
LIST mood = calm, (cross)
{name:
- "Bo": Not Ida.
- "Ida": Ida.
}
{mood:
- calm: Calm.
- cross: Cross.
}
-> END
