VAR half = 0.5
VAR four = 4.0
{(half + half) / 2} {(four * 1) / 8} {POW(2, 2) / 8} {MAX(four, 1) / 8} {four / 8} {FLOAT(4) / 8}
{RANDOM(half + half, 1)}
-> END
