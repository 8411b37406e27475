{not a ? b}
{a and !b has c}
{(not a) ? b}
{not (a ? b)}
{not a ? b|c}
