{x}
{x: y}
{x: y|z}
{x: a: b}
{well: now|then}
{"well": a}
{Hello there|Bye}
{"Hello" he said|Bye}
{|x}
{x|}
{|}
