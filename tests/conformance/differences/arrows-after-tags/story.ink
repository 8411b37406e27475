Listen. {# quiet|{count(-> hall)}}
-> END

=== hall
-> END

=== function count(-> place)
~ return READ_COUNT(place)
