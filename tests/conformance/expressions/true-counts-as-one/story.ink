{true + 1} {true == 1} {false == 0} {true > false} {true * 3} {true == 2}
-> END
