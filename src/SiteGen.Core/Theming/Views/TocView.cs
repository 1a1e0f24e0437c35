using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Theming.Views;

/// <summary>An entry of the table of contents, with those below it.</summary>
[View("contents entry")]
public sealed partial record TocView(int Level, string Id, string Text, Html Title, TocView[] Children) : View
{
    /// <summary>Returns the headings of the given levels as a tree; a skipped level leaves no empty entry.</summary>
    public static TocView[] Of(IReadOnlyList<Heading> headings, TocLevels levels)
    {
        if (!levels.IsShown) return [];
        var wanted = headings.Where(heading => heading.Level >= levels.First && heading.Level <= levels.Last).ToList();
        var index = 0;
        return Below(0, wanted, ref index);
    }

    private static TocView[] Below(int level, List<Heading> headings, ref int index)
    {
        var entries = new List<TocView>();
        while (index < headings.Count && headings[index].Level > level)
        {
            var heading = headings[index++];
            entries.Add(new TocView(
                heading.Level, heading.Id, heading.Text, new Html(heading.Html),
                Below(heading.Level, headings, ref index)));
        }
        return [.. entries];
    }
}
