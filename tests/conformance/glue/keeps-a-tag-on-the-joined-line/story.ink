One # a
<> two # b
-> END
