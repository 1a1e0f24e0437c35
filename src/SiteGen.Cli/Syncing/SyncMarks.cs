using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Cli.Syncing;

/// <summary>Finds the marks of a text file. Marks in code, where a text explains them, are left alone.</summary>
internal static partial class SyncMarks
{
    private const string EndMark = "<!-- /sitegen -->";

    public static (ImmutableArray<SyncMark> Marks, ImmutableArray<Diagnostic> Problems) Find(
        string text, SourcePath path)
    {
        var (marks, problems) = (ImmutableArray.CreateBuilder<SyncMark>(), ImmutableArray.CreateBuilder<Diagnostic>());
        Match? open = null;
        foreach (var match in Mark().Matches(text).Where(one => !IsCode(text, one.Index)))
        {
            var place = PlaceOf(text, match.Index, path);
            var isEnd = match.Value == EndMark;
            if (isEnd && open is null) problems.Add(SyncProblems.NoBeginning(place));
            else if (!isEnd && open is not null)
                problems.Add(SyncProblems.NoEnd(PlaceOf(text, open.Index, path)));
            else if (isEnd) Add(open!, match, PlaceOf(text, open!.Index, path));
            open = isEnd ? null : match;
        }
        if (open is not null) problems.Add(SyncProblems.NoEnd(PlaceOf(text, open.Index, path)));
        return (marks.ToImmutable(), problems.ToImmutable());

        void Add(Match start, Match end, SourceLocation place)
        {
            if (Call().Match(start.Groups["call"].Value) is not { Success: true } call)
                problems.Add(SyncProblems.BadMark(place, start.Value));
            else marks.Add(MarkOf(call, start.Index + start.Length, end.Index, place));
        }
    }

    private static SyncMark MarkOf(Match call, int start, int end, SourceLocation place)
    {
        var texts = call.Groups["argument"].Captures.Select(static one => one.Value[1..^1]);
        var named = call.Groups["name"].Captures.Zip(call.Groups["text"].Captures)
            .ToImmutableSortedDictionary(
                static pair => pair.First.Value, static pair => pair.Second.Value[1..^1], StringComparer.Ordinal);
        return new SyncMark(call.Groups["function"].Value, [.. texts], named, start, end, place);
    }

    /// <summary>Returns true inside a fenced block or between backticks on the line.</summary>
    private static bool IsCode(string text, int offset)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        var isFenced = false;
        foreach (var line in text.AsSpan(0, lineStart).EnumerateLines())
            if (line.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..]) isFenced = !isFenced;
        return isFenced || text.AsSpan(lineStart, offset - lineStart).Count('`') % 2 == 1;
    }

    private static SourceLocation PlaceOf(string text, int offset, SourcePath path)
    {
        var before = text.AsSpan(0, offset);
        return new SourceLocation(path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"<!-- (sitegen(?<call> [^\r\n]*?)|/sitegen) -->", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^ (?<function>[a-z]+)( (?<argument>""[^""]*"")| (?<name>[a-z]+): (?<text>""[^""]*""))*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
