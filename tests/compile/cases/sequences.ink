// ---- stopping
{a|b|c}
{a|b}
// ---- one alternative with a bar
{a|}
{|a}
{|}
{||}
// ---- the kinds on a line
{&a|b}
{!a|b}
{~a|b}
{$a|b}
// ---- one element
{&a}
{~a}
{!a}
{$a}
// ---- kinds together
{~!a|b}
{!~a|b}
{~$a|b|c}
// ---- white space around elements
{ a | b }
{&  a  |  b  }
{ |a| }
// ---- nested
{a|{b|c}|{&d|e}}
{~{a|b}|{~c|{!d|e}}}
// ---- logic in elements
VAR x = 1
{a{x}|{x: b|c}|{x + 1}}
// ---- diverts in elements
{-> k|-> l|m -> k}
{&a -> k|}
== k
-> END
== l
-> END
// ---- glue in elements
{a|b <>} {&c <>|d}
// ---- in the middle of a line
one {a|b} two {&c|d} three
// ---- in a choice
* \ {a|b}[{&c|d}]{!e|f}
// ---- lines: stopping
{stopping:
- a
- b
  c
- d
}
// ---- lines: cycle
{cycle:
- a
- b
}
// ---- lines: once
{once:
- a
- b
}
// ---- lines: shuffle
{shuffle:
- a
- b
- c
}
// ---- lines: shuffle once
{shuffle once:
- a
- b
}
// ---- lines: shuffle stopping
{shuffle stopping:
- a
- b
- c
}
// ---- lines: one element
{stopping:
- a
}
// ---- lines: empty elements
{stopping:
-
- a
-
}
{cycle:
- 
- b
}
// ---- lines: text on the next line
{stopping:
-
  a
- 
  b
}
// ---- lines: logic, diverts, tags
VAR x = 1
{stopping:
- ~ x = 2
- {x}
- -> k
- a # tag
- a -> k
}
== k
-> END
// ---- lines: nested sequences and conditions
VAR x = 1
{stopping:
- {cycle:
  - a
  - b
  }
- {x:
    c
  - else:
    d
  }
- {e|f}
}
// ---- lines: choices
{cycle:
- * a -> END
  * b -> END
- + c -> END
}
-> END
// ---- lines: in a knot, twice
-> k
== k
{stopping:
- a
- b
}
{&c|d}
-> k
// ---- lines after text
one {stopping:
- a
- b
} two
// ---- a sequence as a switch's text
VAR x = 1
{x:
- 1: {a|b}
- else: {&c|d}
}
// ---- the same sequence in a function
{f()} {f()}
== function f
{a|b}
~ return 1
// ---- bars and braces escaped
{a\|b|c\}d}
// ---- a colon in an element
{a: b|c}
VAR a = 1
// ---- diverts only
{->k|->l}
== k
-> END
== l
-> END
// ---- a shuffle in a shuffle in a choice
* \ {~a|{~b|c}} -> END
- -> END
