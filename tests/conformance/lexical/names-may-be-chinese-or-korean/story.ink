VAR 名 = 1
VAR 이름 = 3
{名} {이름}
-> 部屋
== 部屋
Here.
-> END
