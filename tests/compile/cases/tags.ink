// ---- a tag of its own
# one
line
// ---- tags at the top
# author: me
# title: it
First line
// ---- a tag after text
line # tag
// ---- two tags after text
line # one # two
// ---- two tags on a line of their own
# one # two
line
// ---- white space in tags
line #one two   
line #   three   #four
// ---- an empty tag
line #
# 
other
// ---- logic in a tag
VAR x = 1
line # a{x}b {x: yes|no}
# alone {x}
// ---- a sequence in a tag
line # {a|b} c
// ---- an escaped hash
line \# not a tag
// ---- glue and a tag
line <> # tag
// ---- a tag before a divert
line # tag -> k
== k
-> END
// ---- a tag alone before a divert
# tag -> k
== k
-> END
// ---- tags on a choice
* one # a
* [two # b]
* three # c [four # d] five # e
// ---- a tag before the text of a choice
* # a one
* [# b two]
* [# c]
// ---- a tag on a choice that diverts
* one # a -> END
* [two # b] -> END
* [three] # c -> END
// ---- tags under a choice
* one
  # a
  two # b
// ---- a tag on a gather
* a
- # b
  c # d
- (e) # f
// ---- tags in knots and stitches
-> k
== k
# a
text # b
= s
# c
-> END
// ---- a tag that begins in braces
VAR x = 1
one {x: two # tag}
three
// ---- a tag in each half of a conditional
VAR x = 1
{x: # a | # b}
// ---- a tag that begins in braces and goes on after them
VAR x = 1
one {x: # two} three
four {x: # five} six # seven
// ---- a tag in a sequence
{# a|b # c}
{~ # a # b|c} d
// ---- a tag in lines in braces
VAR x = 1
{x:
  one # a
  # b
- else:
  two # c
}
// ---- a tag in a sequence of lines
{stopping:
- one # a
- # b
- two
}
// ---- braces with a tag, then a divert
VAR x = 1
{x: # a} -> k
== k
-> END
// ---- a tag inside braces inside a choice
VAR x = 1
* one {x: # a} two [three {x: # b}] four {x: # c}
// ---- a tag in a function's line
{f()} # tag
== function f
~ return 1
// ---- a tag and a thread
# a
<- k
line # b
== k
-> DONE
// ---- a colon and other signs in a tag
line # key: value, "quoted" (and) more = less
// ---- a tag with a tunnel
line # a -> t ->
== t
->->
