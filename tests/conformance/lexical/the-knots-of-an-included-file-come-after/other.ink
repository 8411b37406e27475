Included.
VAR lamp = "lit"
== cellar
Cellar: {lamp}.
-> attic
