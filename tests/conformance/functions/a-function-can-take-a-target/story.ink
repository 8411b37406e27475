{seen(-> hall)}
-> hall
== hall
{seen(-> hall)}
-> END
== function seen(-> place)
~ return READ_COUNT(place) > 0
