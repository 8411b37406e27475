LIST knows = nothing, something, (everything)
{knows >= something: Enough.}
{ knows:
- everything: All of it.
- else: Less.
}
{knows < something: No.|Not less.}
-> END
