LIST L = (a), b
VAR e = ()
{L > e} {e > L} {e < L} {L < e} {e >= L} {e <= L} {L >= e} {L <= e}
-> END
