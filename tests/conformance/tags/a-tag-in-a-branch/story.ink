{true:
  One. # yes
}
{false: Two. # no}
Three.
-> END
