-> hall
== hall
Visit {hall}.
{hall < 3: -> garden}
-> END
== garden
Garden.
-> hall
