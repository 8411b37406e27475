{a|b}{$a|b}{&a|b}{!a|b}{~a|b}
{~!a|b}{~$a|b}{$~a}
{stopping: a|b}{cycle:a}{once: a}{shuffle:a|b}
{ shuffle   once : a|b}{stopping shuffle:a|b}
{once}{cycle|b}
