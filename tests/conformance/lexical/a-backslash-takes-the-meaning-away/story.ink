\# no tag \{no logic\} a \| bar \- dash \[ \] \<>
\* No choice.
\- No gather.
\-> nowhere
-> END
