He said {true: yes -> out | no}
== out
and left.
-> END
