LIST colour = (red), (green), blue
{colour == (green, red)} {colour == red} {colour != red} {red == red} {() == ()}
-> END
