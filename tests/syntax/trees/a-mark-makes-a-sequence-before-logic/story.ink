{!x}
{!x: yes}
{&x}
{~5}
{$x}
{-x}
{not x}
* {!x} choice
