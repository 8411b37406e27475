{hall()}
-> END
== hall
Hall.
-> END
