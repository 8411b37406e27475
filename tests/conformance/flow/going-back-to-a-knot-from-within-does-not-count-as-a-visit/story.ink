VAR times = 0
-> hall
== hall
~ times++
Time {times}, visit {hall}.
{times < 3: -> hall}
-> END
