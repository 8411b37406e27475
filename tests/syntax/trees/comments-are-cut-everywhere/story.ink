see http://x.y
one/* two
three */four
VAR a = 1 // why
/**/ is text, and / alone, and */
* [go] // there
  gone /* to the end
