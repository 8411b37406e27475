One    two	 	three.
-> END
