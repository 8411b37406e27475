-> hall
== hall
# place: hall
Hall.
-> END
