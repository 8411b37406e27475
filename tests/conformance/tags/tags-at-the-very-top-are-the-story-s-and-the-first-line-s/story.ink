# author: Ida
# title: Hall
One.
-> END
