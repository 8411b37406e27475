One <> <>
<> <> two.
-> END
