LIST colour = (red), green
VAR none = ()
{colour ? ()} {none ? red} {none ? ()} {colour !? ()}
-> END
