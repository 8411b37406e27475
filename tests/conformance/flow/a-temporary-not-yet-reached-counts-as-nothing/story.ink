{false:
  ~ temp x = 5
}
x is {x}.
-> END
