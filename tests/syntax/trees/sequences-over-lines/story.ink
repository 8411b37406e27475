{stopping:
 - One.
   Still one.
 -
 - {&a|b}
 - -> END
}
{shuffle once:

  - a
    * choice -> END

  - b
} and on
