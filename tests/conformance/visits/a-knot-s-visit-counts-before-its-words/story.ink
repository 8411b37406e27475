-> a
== a
{a: Been here.|Not yet.}
-> END
