VAR echo = "hello, you"
~ tenfold(5)
Before.
* [Once more]
- ~ tenfold(1)
  After.
-> END
== function tenfold(n)
~ echo = "{echo}{echo}{echo}{echo}{echo}{echo}{echo}{echo}{echo}{echo}"
{n > 1:
    ~ tenfold(n - 1)
}
