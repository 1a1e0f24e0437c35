using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>A template's query for the address of a link, resolved as on a given page.</summary>
public sealed record LinkFact(SourcePath From, string Target)
{
    private const string Mark = "link\n";

    public string Name => $"{Mark}{From}\n{Target}";

    public static LinkFact? Parse(string name) =>
        name.StartsWith(Mark, StringComparison.Ordinal) && name.Split('\n', 3) is [_, var from, var target]
            ? new LinkFact(SourcePath.Parse(from), target) : null;
}
