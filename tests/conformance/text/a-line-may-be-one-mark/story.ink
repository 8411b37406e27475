.
,
-> END
