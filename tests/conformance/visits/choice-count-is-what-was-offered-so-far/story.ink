{CHOICE_COUNT()}
* One
* {CHOICE_COUNT() == 1} Two
* {CHOICE_COUNT() == 1} Never
* {CHOICE_COUNT() == 2} Three
- {CHOICE_COUNT()}
-> END
