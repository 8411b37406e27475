VAR zero = 0.0
{-zero} {1 / -zero} {CEILING(-0.5)} {-zero == zero}
-> END
