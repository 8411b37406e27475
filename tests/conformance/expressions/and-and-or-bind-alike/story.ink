{true or false and false}
{(true or false) and false} {true or (false and false)}
-> END
