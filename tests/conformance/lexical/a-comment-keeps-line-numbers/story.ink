/* one
two
three */
{nothing}
-> END
