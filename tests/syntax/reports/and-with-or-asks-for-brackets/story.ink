{a or b and c: yes}
{a or (b and c): yes}
{a and b and c: yes}
* {a && b || c} go
