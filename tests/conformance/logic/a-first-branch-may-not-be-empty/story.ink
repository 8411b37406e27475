{true:|no}
-> END
