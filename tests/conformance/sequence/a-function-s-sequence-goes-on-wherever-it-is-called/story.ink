{next()} {next()} {next()}
{next()}
-> END
== function next()
{one|two|three}
