* "Hello[."]," I said.
* [Say nothing] Silence.
* Wave[]
  They wave back.
- -> END
