namespace SiteGen.Theming;

/// <summary>The question what the theme has of a kind: layouts, partials, shortcodes, assets.</summary>
public sealed record NamesFact(string Kind)
{
    private const string Mark = "names\n";

    public string Name => Mark + Kind;

    public static NamesFact? Parse(string name) =>
        name.StartsWith(Mark, StringComparison.Ordinal) ? new NamesFact(name[Mark.Length..]) : null;
}
