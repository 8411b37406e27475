{hasx}
{andy and orson}
{notable}
{x has y}
{modern mod 3}
{truely}
{true}
