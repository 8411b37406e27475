Mist.{#|-> garden}
* ->
And rain.
-> END
== garden
Never.
-> END
