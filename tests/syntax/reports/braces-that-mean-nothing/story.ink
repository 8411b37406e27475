{Hello there}
{x = 1}
{,}
{
Hello
}
{x -> y}
{what? |who}
