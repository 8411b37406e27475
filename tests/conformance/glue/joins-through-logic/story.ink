One <>
{true: two} <>
{false: never}
three.
-> END
