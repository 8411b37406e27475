LIST day = mon, tue, (wed)
~ day++
X{day}X
~ day = mon
~ day--
X{day}X
-> END
