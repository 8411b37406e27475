LIST a = x, (y), z = 5, (w = 7), (v) = 9, u = -1
LIST b =
  p,
  (q)
  , r
LIST c = x
