VAR t = -> hall
{t: yes | no}
-> END
== hall
-> END
