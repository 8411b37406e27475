VAR echo = "hello, you"
~ tenfold(5)
Before.
* [One letter more]
- ~ echo = echo + "!"
  After.
-> END
== function tenfold(n)
~ echo = "{echo}{echo}{echo}{echo}{echo}{echo}{echo}{echo}{echo}{echo}"
{n > 1:
    ~ tenfold(n - 1)
}
