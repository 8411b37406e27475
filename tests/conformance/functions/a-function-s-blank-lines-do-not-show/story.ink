One.
~ f()
Two.
-> END
== function f()

{false:
  never
}

~ return
