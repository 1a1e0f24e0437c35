using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Cli.Accessibility;

/// <summary>A finding that the authors know of.</summary>
/// <param name="Page">The address of a page that had it, for readers of the file.</param>
internal sealed record AcceptedFinding(string Rule, string Element, string Page);

/// <summary>
/// Stores accepted findings, so that only new ones fail. A finding is known by its rule and the HTML of its element: an
/// element of the theme is the same on all pages.
/// </summary>
internal sealed class AccessibilityBaseline(ImmutableArray<AcceptedFinding> accepted)
{
    private const int MaxLength = 16 * 1024 * 1024;

    public static SourcePath File { get; } = SourcePath.Parse("a11y-baseline.json");

    private readonly HashSet<(string Rule, string Element)> _known =
        [.. accepted.Select(static finding => (finding.Rule, finding.Element))];

    /// <summary>The addresses of the pages that the findings are known from.</summary>
    public IReadOnlySet<string> Pages { get; } = accepted.Select(static finding => finding.Page).ToHashSet();

    /// <returns>An empty baseline without a file; null and a problem when it cannot be read.</returns>
    public static (AccessibilityBaseline? Baseline, Diagnostic? Problem) Read(string root)
    {
        var path = Path.Combine(root, File.Value);
        if (!System.IO.File.Exists(path)) return (new AccessibilityBaseline([]), null);
        if (DiskFile.Read(path, MaxLength, out var problem) is not { } file) return (null, problem);
        try
        {
            var found = JsonSerializer.Deserialize(file.Bytes.Span, AxeJson.Default.AcceptedFindingArray) ?? [];
            return found.Contains(null) ? (null, AccessibilityProblems.BadBaseline(1))
                : (new AccessibilityBaseline([.. found]), null);
        }
        catch (JsonException invalid)
        {
            return (null, AccessibilityProblems.BadBaseline((int)(invalid.LineNumber ?? 0) + 1));
        }
    }

    public bool Has(AxeFinding finding) => _known.Contains((finding.Rule, finding.Element));

    /// <summary>Returns the accepted findings that are not among those of a check.</summary>
    public IEnumerable<AcceptedFinding> Without(IEnumerable<AxeFinding> found)
    {
        var seen = found.Select(static finding => (finding.Rule, finding.Element)).ToHashSet();
        return accepted.Where(finding => !seen.Contains((finding.Rule, finding.Element)));
    }

    /// <summary>Accepts exactly the findings of a check.</summary>
    /// <returns>The reason why the file was not written; null when it was.</returns>
    public static Diagnostic? Write(string root, IEnumerable<PageFinding> found)
    {
        AcceptedFinding[] all = [.. found
            .DistinctBy(static each => (each.Finding.Rule, each.Finding.Element))
            .Select(static each => new AcceptedFinding(each.Finding.Rule, each.Finding.Element, each.Page.Url.Encoded))
            .OrderBy(static each => each.Rule, StringComparer.Ordinal)
            .ThenBy(static each => each.Page, StringComparer.Ordinal)
            .ThenBy(static each => each.Element, StringComparer.Ordinal)];
        return DiskFile.Replace(Path.Combine(root, File.Value), Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(all, AxeJson.Default.AcceptedFindingArray) + "\n"));
    }
}
