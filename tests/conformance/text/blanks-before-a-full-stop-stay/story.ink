one {""}.
-> END
