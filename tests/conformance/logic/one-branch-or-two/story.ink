VAR x = true
{x: yes}
{x: yes | no}
{not x: yes | no}.
{not x: yes}
After.
-> END
