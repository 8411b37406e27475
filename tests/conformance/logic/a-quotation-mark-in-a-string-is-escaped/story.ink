{"She said \"hi\"."} "Quotation marks in prose are prose."
-> END
