Hello.
}
This is never read.
=== nor
is this
