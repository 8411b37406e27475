{true:
  ~ temp x = 5
}
{x}
-> END
