One. #
Two. # # b
-> END
