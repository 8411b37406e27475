// ---- one branch
VAR x = 1
{x: yes}
{x:yes}
// ---- two branches
VAR x = 1
{x: yes|no}
{x:yes|}
{x: |no}
// ---- in the middle of a line
VAR x = 1
one {x: two|three} four{x: five}six
// ---- an expression as condition
VAR x = 1
{x > 1 and not (x == 2): yes|no}
{not x: no}
{x == 1 || x == 2: yes}
// ---- lines
VAR x = 1
{x:
  yes
}
{x:
  yes
  and yes
- else:
  no
}
// ---- lines with dashes
VAR x = 1
{x:
- yes
- no
}
// ---- one dash
VAR x = 1
{x:
- yes
}
// ---- else alone
VAR x = 1
{x:
- else:
  no
}
// ---- else alone after a blank line
VAR x = 1
{x:

- else: no
}
// ---- a switch
VAR x = 1
{x:
- 0: zero
- 1: one
- else: many
}
// ---- a switch without else
VAR x = 1
{x:
- 0: zero
- 1: one
}
// ---- a switch on an expression
VAR x = 1
{x + 1:
- 2 - 1: one
- x: two
- "three": three
- else:
  four
  five
}
// ---- a switch with diverts
VAR x = 1
{x:
- 0: -> k
- 1: a -> k
- 2:
  b
  -> k
- else: -> END
}
== k
-> END
// ---- conditions each
VAR x = 1
{
- x: one
- x > 1: two
- else: three
}
// ---- conditions each, without else
VAR x = 1
{
- x: one
- not x:
  two
}
// ---- conditions each, one
VAR x = 1
{
- x:
  one
}
// ---- empty branches
VAR x = 1
{x:
- 0:
- 1: one
}
{
- x:
- else: two
}
// ---- dashes and text on the next line
VAR x = 1
{x:
-
  yes
-
  no
}
// ---- nested
VAR x = 1
{x:
  {x > 1:
    one
  - else:
    {x: two|three}
  }
- else:
  {
  - x: four
  - else: {x: five}
  }
}
// ---- nested on one line
VAR x = 1
{x: {x > 1: one|two}|{x: three}}
// ---- logic lines in branches
VAR x = 1
{x:
  ~ x = 2
  ~ temp y = 3
  {y}
- else:
  ~ x++
}
// ---- a temp of a branch outside it
VAR x = 1
{x:
  ~ temp y = 3
}
{y}
// ---- diverts in branches on one line
VAR x = 1
{x: -> k|-> l}
{x: one -> k}
{x: -> t ->|<- u}
{x: ->->}
== k
-> END
== l
-> END
== t
->->
== u
-> DONE
// ---- glue and branches
VAR x = 1
one {x: <> two <>} three
{x:
  <> four <>
}
<> five
// ---- text before and after lines
VAR x = 1
one {x:
  two
- else:
  three
} four
// ---- braces after braces
VAR x = 1
{x: one}{x: two}{x: three}
// ---- blank lines inside
VAR x = 1
{x:

  one

- else:

  two

}
// ---- in a function
{f(1)}
== function f(x)
{x:
  one
- else:
  two
}
{
- x: ~ return 1
- else: ~ return 2
}
// ---- in a function with returns on lines
{f(1)}
== function f(x)
{x:
  ~ return "a"
}
~ return "b"
// ---- a condition that asks for visits
{k: seen}
{k > 2: often}
{not k: never}
-> k
== k
-> END
// ---- a condition on a list
LIST l = a, (b)
{l ? a: yes}
{l: some|none}
{l has b and l hasnt a: b}
// ---- a text in quotes in a condition
VAR s = "a"
{s == "a": yes}
{"a" == s: yes}
// ---- a colon in the text of a branch
VAR x = 1
{x: one: two|three: four}
// ---- a comparison with a divert target
VAR d = -> k
{d == -> k: yes}
{-> k == d: yes}
== k
-> END
// ---- branches with choices, gathered after
VAR x = 1
- (top)
{x:
  + one -> top
  + two -> END
- else:
  + three -> END
}
* four
- -> END
// ---- text that only looks like else
VAR x = 1
{x: elsewhere}
{x:
  elsewhere: one
}
// ---- else with space before the colon
VAR x = 1
{x:
- 1: one
- else : two
}
// ---- a dash in the text
VAR x = 1
{x:
  one - two
  three -- four
}
// ---- an author's note in a branch
VAR x = 1
{x:
  TODO: one
  two
}
// ---- a switch on true
{true:
- true: one
- false: two
}
