-> hall
== hall
~ temp x = 5
-> attic
== attic
{x}
-> END
