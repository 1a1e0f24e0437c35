namespace SiteGen.Model;

public static class Titles
{
    /// <summary>
    /// Returns a title for something that has only a file name: "my-first_post" becomes "My first post".
    /// </summary>
    public static string FromName(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
