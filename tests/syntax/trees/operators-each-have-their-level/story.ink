{1 + 2 - 3}
{1 - 2 + 3}
{2 * 6 / 4}
{2 * 5 % 3}
{1 - 2 - 3}
{a and b or c == d}
{(a or b) and c}
{a == b ? c + d}
{a has b hasnt c !? d ^ e}
{-a ? b}
{not a == b}
{-a + - b}
{- - 1}
{!a && !b}
{not not true: !}
{x mod 3 % 2}
