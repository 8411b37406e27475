-> house.deep
== house
* One
  ** Two
     - - (deep) Deep.
- Out.
-> END
