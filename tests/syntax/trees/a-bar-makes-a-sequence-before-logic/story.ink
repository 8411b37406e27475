{a||b}
{(a||b)}
{a || b: yes|no}
{a or b}
{f(a||b)}
* {a || b} choice
