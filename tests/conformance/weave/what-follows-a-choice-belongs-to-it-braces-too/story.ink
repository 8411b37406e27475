* One
  -> out
{true:
  * Inside one
    -> out
}
* Two
  {true:
    * Inside two
      -> out
  }
- (out) Out.
-> END
