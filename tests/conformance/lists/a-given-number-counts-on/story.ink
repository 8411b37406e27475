LIST size = small = 3, medium, huge = 10, vast
{LIST_VALUE(small)} {LIST_VALUE(medium)} {LIST_VALUE(huge)} {LIST_VALUE(vast)}
-> END
