-> k.one
== k
= one
{k} {k.one}
-> two
= two
{k} {k.one} {k.two}
{k.two < 2: -> one}
-> END
