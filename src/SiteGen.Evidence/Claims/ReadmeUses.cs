using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Claims;

/// <summary>Finds the claims that the README of a site's folder quotes, in the marks that <c>sync</c> fills.</summary>
public static partial class ReadmeUses
{
    public static SourcePath File { get; } = SourcePath.Parse("README.md");

    /// <summary>Returns true for the text of a file that has a mark.</summary>
    public static bool HasMarks(ReadOnlySpan<byte> text) => text.IndexOf("<!-- sitegen "u8) >= 0;

    /// <remarks>A place that <c>sync</c> would refuse is not reported here: <c>sync --check</c> does.</remarks>
    public static IEnumerable<ClaimUse> Of(SourceTree tree)
    {
        if (tree.Find(File) is not { } file || !Utf8.IsValid(file.Bytes.Span)) yield break;
        // What a text shows as code is no mark.
        var text = Code().Replace(Encoding.UTF8.GetString(file.Bytes.Span), static code => NotLineBreak().Replace(
            code.Value, " "));
        foreach (var mark in Mark().Matches(text).AsEnumerable())
        {
            var ids = mark.Groups["id"].Captures.Select(static id => id.Value[1..^1]);
            foreach (var id in mark.Groups["function"].Value == "claims" ? ids : ids.Take(1))
                yield return new ClaimUse(id, "value", PlaceOf(text, mark.Index), null);
        }
    }

    private static SourceLocation PlaceOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return new SourceLocation(File, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    [GeneratedRegex("[^\\n]")]
    private static partial Regex NotLineBreak();

    [GeneratedRegex(
        @"<!-- sitegen (?<function>value|phrase|claims)( (?<id>""[^""]*"")| [a-z]+: ""[^""]*"")* -->",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^[ \t]*(?<fence>```|~~~).*?(^[ \t]*\k<fence>|\z)|`[^`\r\n]*`",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline
        | RegexOptions.Singleline)]
    private static partial Regex Code();
}
