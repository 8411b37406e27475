VAR seen = true
{seen:
  * Two
    -> out
- else:
  * Never
    -> out
}
* Three
  -> out
- (out) Out.
-> END
