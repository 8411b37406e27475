* -> hall
* ->
  Text.
+ (l) -> hall
* {a} ->
