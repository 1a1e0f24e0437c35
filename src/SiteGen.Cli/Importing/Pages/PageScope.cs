using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>The page that is being converted, with what it may refer to.</summary>
public sealed class PageScope(ForeignSite site, ImportPlan plan, PlannedFile page, ForeignText text, int bodyLine)
{
    public ForeignSite Site { get; } = site;

    public ImportPlan Plan { get; } = plan;

    public PlannedFile Page { get; } = page;

    public ForeignText Text { get; } = text;

    public List<ImportNote> Notes { get; } = [];

    public void Note(Outcome outcome, string what, int offset)
    {
        var (line, column) = SourceText.Position(Text.Text, offset);
        Notes.Add(new ImportNote(
            outcome, what, new SourceLocation(Page.File.Path, bodyLine + line - 1, column)));
    }
}
