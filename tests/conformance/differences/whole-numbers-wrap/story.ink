VAR most = 2147483647
{most + 1} {most * 2} {65536 * 65536} {-most - 2}
-> END
