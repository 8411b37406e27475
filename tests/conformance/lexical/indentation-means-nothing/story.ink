      Deep.
	Tabbed.
Flush.
        -> END
