TODO: describe
TODO describe
TODO
TODO:
TODOS
