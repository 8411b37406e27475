\{ \} \| \# \\ \-> \<- \<> \~
\* no choice
\- no gather
\= no stitch
\VAR x = 1
one\
line
http:\/\/x.y
