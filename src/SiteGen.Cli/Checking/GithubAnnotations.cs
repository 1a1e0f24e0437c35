using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Checking;

/// <summary>Writes problems as workflow commands, which GitHub shows beside the changed lines.</summary>
internal static class GithubAnnotations
{
    /// <param name="root">The site's folder in the repository.</param>
    public static string Write(ImmutableArray<Diagnostic> diagnostics, string root)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var kind = diagnostic.Severity == Severity.Error ? "error" : "warning";
            text.Append(CultureInfo.InvariantCulture,
                $"::{kind} {Place(diagnostic.Location, root)}title={diagnostic.Code}::"
                + $"{Data(diagnostic.Help is { } help ? $"{diagnostic.Message} {help}" : diagnostic.Message)}\n");
        }
        return text.ToString();
    }

    private static string Place(SourceLocation place, string root)
    {
        if (place.Path.IsRoot) return "";
        var file = Property(root is "." or "" ? place.Path.Value : $"{root.TrimEnd('/')}/{place.Path}");
        return place.Line == 0 ? $"file={file}," : $"file={file},line={place.Line},col={Math.Max(1, place.Column)},";
    }

    private static string Data(string text) =>
        UnicodeText.Visible(text).Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
