{"word # tag"}
-> END
