[{f()}]
-> END
== function f()

  inner text  

