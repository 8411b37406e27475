An [ aside ].
{x: [a]|(b)}
