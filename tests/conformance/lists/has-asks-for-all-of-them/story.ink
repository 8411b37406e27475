LIST colour = (red), (green), blue
{colour ? red} {colour ? (red, green)} {colour ? (red, blue)} {colour has blue} {colour !? blue} {colour hasnt red}
-> END
