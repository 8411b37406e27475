You leave.   -> END
You leave.-> END
You leave{x}-> END
You leave <> -> END
VAR x = 1
