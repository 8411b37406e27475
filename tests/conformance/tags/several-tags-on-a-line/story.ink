One. # first #second   #   third one
-> END
