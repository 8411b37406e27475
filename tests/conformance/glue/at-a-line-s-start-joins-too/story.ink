One
<> two.
-> END
