LIST n = a, b, c, d
{(b, d) >= (a, c)} {(b, c) >= (a, d)} {(a, b) >= (a, b)} {(a, c) <= (b, d)} {(a, d) <= (b, c)} {a <= a}
-> END
