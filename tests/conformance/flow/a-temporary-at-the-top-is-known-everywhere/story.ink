~ temp x = 5
{x}
-> hall
== hall
{x}
-> END
