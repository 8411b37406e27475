   two  spaces	and a tab   
	
  \ an escaped space is kept in front and lost behind\ 
