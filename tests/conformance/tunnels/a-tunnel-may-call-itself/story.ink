-> down(3) ->
Out.
-> END
== down(n)
{n}
{n > 0: -> down(n - 1) ->}
->->
