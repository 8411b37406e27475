Hello -> hall
== hall
# dark
world.
-> END
