- (top)
{one|two|-> out}
-> top
== out
Out.
-> END
