namespace SiteGen.Theming;

/// <summary>A query for the theme's files of one kind: layouts, partials, shortcodes or assets.</summary>
public sealed record NamesFact(string Kind)
{
    private const string Mark = "names\n";

    public string Name => Mark + Kind;

    public static NamesFact? Parse(string name) =>
        name.StartsWith(Mark, StringComparison.Ordinal) ? new NamesFact(name[Mark.Length..]) : null;
}
