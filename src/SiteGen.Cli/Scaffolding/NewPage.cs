using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Scaffolding;

public enum NewPageKind
{
    Post,
    Part,
    Page,
    Doc,
}

/// <summary>A request for a new page; null where the site decides.</summary>
/// <param name="Name">The title; in documentation, folders may precede it: "guides/My guide".</param>
public sealed record NewPageRequest(NewPageKind Kind, string Name)
{
    public string? Title { get; init; }

    /// <summary>A folder, with or without "content/".</summary>
    public string? Section { get; init; }

    public DateOnly? Date { get; init; }
    public string? Series { get; init; }
    public int? Part { get; init; }

    /// <summary>True to start a new series even if another has a similar name.</summary>
    public bool StartsSeries { get; init; }

    public string KindName => Kind.ToString().ToLowerInvariant();
}

/// <summary>A page that is about to be written, as its archetype sees it.</summary>
/// <param name="Part">Null in a series that is ordered by date.</param>
public sealed record NewPage(
    SourcePath Path, string Title, string Slug, DateOnly Date, string? Series, int? Part, string? Author);

public sealed record NewFile(SourcePath Path, ReadOnlyMemory<byte> Bytes)
{
    public NewFile(SourcePath path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }
}

/// <summary>The files to write, with the requested page first.</summary>
/// <param name="Notes">Notes for the author, as sentences.</param>
public sealed record Scaffold(IReadOnlyList<NewFile> Files, IReadOnlyList<string> Notes)
{
    public bool IsDraft =>
        Encoding.UTF8.GetString(Files[0].Bytes.Span).Contains("\ndraft: true\n", StringComparison.Ordinal);
}
