-> ask ->
Thanks.
-> END
== ask
* Yes
  Good.
* No
  Bad.
- ->->
