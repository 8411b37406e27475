VAR zero = 0
VAR empty = ""
LIST L = (a)
{zero: yes|no} {empty: yes|no} {L: yes|no} {LIST_INVERT(L): yes|no} {"x": yes|no} {0.0: yes|no} {0.1: yes|no} {-1: yes|no}
-> END
