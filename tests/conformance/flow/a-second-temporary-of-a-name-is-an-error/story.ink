~ temp x = 5
~ temp x = 6
{x}
-> END
