LIST n = a, b, c, d
{(c, d) > (a, b)} {(b, d) > (a, b)} {c > a} {(a, b) < (c, d)} {(a, c) < (b, d)}
-> END
