// ---- one line
Hello world
// ---- no line end at the end of the file
Hello
// ---- an empty story

// ---- only white space
  	 
  
// ---- blank lines between lines

one


two

// ---- white space inside and around a line
   one   two	three   
	tabbed
// ---- glue in the middle, at the start and at the end
one <> two
<> three <>
four<>five
<>
// ---- glue alone on a line
one
<>
two
// ---- escapes
\{ \} \| \# \~ \* \- \+ \= \< \> \[ \] \\ \" \/ \a
// ---- an escaped line start
\* not a choice
\- not a gather
\= not a stitch
\~ not logic
// ---- an escaped line end joins source lines
one \
two
  \
three
// ---- an escaped space at a line's end and start
one \ 
\  two
// ---- quotation marks and apostrophes
"Hello," he said. 'Yes,' she didn't.
// ---- comments are cut
one // two
three /* four */ five
/* six
seven */ eight
http:\/\/example.com
// ---- a comment within a choice
* one // two
  three /* four
  five */ six
// ---- square brackets in prose
a [bracketed] line
// ---- equals signs and dashes in prose
a = b - c == d
a -- b
// ---- letters of other alphabets in prose
Žluťoučký kůň — “ahoj” … 你好 🙂
// ---- letters of other alphabets in names
VAR größe = 1
VAR Žluť = 2
VAR ж = 3
{größe} {Žluť} {ж}
// ---- names that begin with digits
VAR 1st = 1
{1st}
-> 2nd
== 2nd
-> END
// ---- words that look like keywords
returning home
elsewhere
VARiable
LISTen to me
CONSTant
TODOs are nothing
EXTERNALly
included
// ---- an author's note
one
TODO: write more
two
TODO write even more
// ---- a note before a knot
TODO: a
== k
TODO: b
-> END
// ---- a line that is a divert
-> END
// ---- text, then a divert on the same line
one -> k
== k
two -> END
// ---- text, logic and a divert on one line
one {1 + 1} two {true: three} -> k
== k
-> DONE
// ---- glue and diverts
one <> -> k
== k
<> two
-> END
// ---- carriage returns and tabs stay apart
one	two
// ---- a lone backslash before a letter
\one \two
// ---- round brackets in prose
(one) (two) three(four)
// ---- colon lines
Bob: hello
@ann something
WHEN foo
// ---- prose that begins with digits and signs
1. First
% percent
^ caret
$ dollar
& and
? question
