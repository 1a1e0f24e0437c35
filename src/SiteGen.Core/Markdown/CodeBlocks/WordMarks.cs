using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>A text or a pattern whose places in the code are marked.</summary>
/// <param name="Written">As the author wrote it, without its quotes or slashes.</param>
internal sealed record WordMark(string Written, Regex? Pattern)
{
    /// <summary>The maximum number of places that are marked in one block.</summary>
    private const int MaxCount = 1_000;

    /// <summary>Parses a pattern; its time is linear in the length of the code, whatever the pattern is.</summary>
    /// <param name="reason">A clause: the reason why the pattern cannot be used.</param>
    public static WordMark? Parse(FenceWord word, out string reason)
    {
        reason = "it is empty";
        if (string.IsNullOrEmpty(word.Value)) return null;
        if (word.IsText) return new WordMark(word.Value, null);
        return TryParse(word.Value, out var pattern, out reason) ? new WordMark(word.Value, pattern) : null;
    }

    public static bool TryParse(string written, [NotNullWhen(true)] out Regex? pattern, out string reason)
    {
        (pattern, reason) = (null, "");
        try
        {
            pattern = new Regex(written, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            reason = "look-around, back references and very large repetitions are not supported";
        }
        catch (RegexParseException failure)
        {
            reason = string.Create(
                CultureInfo.InvariantCulture, $"the expression is not valid at character {failure.Offset}");
        }
        return pattern is not null;
    }

    /// <summary>Returns the places in a line, from left to right; they do not overlap.</summary>
    public static ImmutableArray<TextMark> In(string line, ImmutableArray<WordMark> marks)
    {
        if (marks.IsEmpty) return [];
        var found = marks.SelectMany(mark => mark.PlacesIn(line)).OrderBy(static place => place.Start)
            .ThenByDescending(static place => place.End);
        var places = ImmutableArray.CreateBuilder<TextMark>();
        foreach (var place in found)
        {
            if (places.Count == 0 || place.Start >= places[^1].End) places.Add(place);
        }
        return places.ToImmutable();
    }

    private IEnumerable<TextMark> PlacesIn(string line)
    {
        if (Pattern is not null)
        {
            return Pattern.Matches(line).Where(static match => match.Length > 0).Take(MaxCount)
                .Select(static match => new TextMark(match.Index, match.Index + match.Length, "<mark>", "</mark>"));
        }
        return Literal(line).Take(MaxCount);
    }

    private IEnumerable<TextMark> Literal(string line)
    {
        for (var at = line.IndexOf(Written, StringComparison.Ordinal); at >= 0;
            at = line.IndexOf(Written, at + Written.Length, StringComparison.Ordinal))
            yield return new TextMark(at, at + Written.Length, "<mark>", "</mark>");
    }
}
