{
- else: Else.
- true: True.
}
-> END
