Before.
->->
