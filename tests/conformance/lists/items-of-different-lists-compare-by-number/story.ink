LIST L = a, b, c
LIST M = x, y, z
{b > x} {a < z} {a == x} {b >= y} {L.a < M.y}
-> END
