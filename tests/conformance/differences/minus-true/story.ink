{-true} {-false}
-> END
