VAR x = 5
{!x}
{!x: yes}
{&x}
{~5}
{not x}
-> END
