   One.   
{"  two  "}
-> END
