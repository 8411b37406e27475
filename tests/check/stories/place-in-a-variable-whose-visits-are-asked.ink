// lacks: condition-always-true condition-always-false
VAR goal = -> here
-> here
=== here
+ [go there]
  ~ goal = -> there
+ [stay]
-
+ [on]
- {READ_COUNT(goal) > 0: Been.|Not been.}
{TURNS_SINCE(goal) > 0: Ago.|Never.}
-> tell(-> here) ->
-> tell(-> there) ->
-> END
=== there
There.
-> END
=== tell(-> place)
+ [so]
- {READ_COUNT(place) > 0: Been here.|Not been there.}
->->
