<-
-> END
