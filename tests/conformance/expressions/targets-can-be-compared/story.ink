VAR t = -> hall
{t == -> hall} {t != -> hall} {t == -> attic}
-> END
== hall
-> END
== attic
-> END
