* \ {a}
* (l)
  {a} indented under a label
* <>{a}
