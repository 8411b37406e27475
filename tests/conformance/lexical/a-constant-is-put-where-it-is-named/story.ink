CONST HALF = 0.5
CONST NAME = "Ida"
{NAME} {HALF + 1} {NAME == "Ida"}
-> END
