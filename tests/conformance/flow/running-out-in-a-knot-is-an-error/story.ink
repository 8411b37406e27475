-> hall
== hall
Hello.
{true: {false: -> END}}
