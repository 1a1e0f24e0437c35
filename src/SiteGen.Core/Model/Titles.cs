namespace SiteGen.Model;

public static class Titles
{
    /// <summary>A title for something that has only a file's name: "my-first_post" is "My first post".</summary>
    public static string FromName(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
