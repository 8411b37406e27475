<- a
<- a.b(1)
text <- a
{<- a|}
