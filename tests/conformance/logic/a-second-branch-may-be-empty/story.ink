{false: yes|} Y
{true:
- else: never
}
Z
-> END
