*    Wide     words   
- -> END
