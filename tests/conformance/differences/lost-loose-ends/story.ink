- The bell rings.
** [Answer it] You answer.
* [Wait] You wait.
- It stops.
-> END
