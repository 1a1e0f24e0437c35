using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Wording;

/// <summary>
/// A text with named placeholders, so that each language can order its words: <c>{low}–{high} % faster</c>.
/// </summary>
public sealed partial class Template
{
    /// <summary>Texts and names of placeholders alternately, beginning with a text.</summary>
    private readonly string[] _parts;

    private Template(string[] parts) => _parts = parts;

    public static Template Parse(string text) => new(Place().Split(text));

    public ImmutableArray<string> Places =>
        [.. _parts.Where(static (_, index) => IsPlace(index)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Fills all placeholders; the inserted texts are not parsed as templates.</summary>
    /// <exception cref="InvalidOperationException">
    /// A placeholder has no text, which is a mistake of the caller.
    /// </exception>
    public string With(params ReadOnlySpan<(string Place, string Text)> texts)
    {
        if (_parts.Length == 1) return _parts[0];
        var filled = new StringBuilder();
        for (var index = 0; index < _parts.Length; index++)
            filled.Append(IsPlace(index) ? TextFor(_parts[index], texts) : _parts[index]);
        return filled.ToString();
    }

    /// <summary>
    /// Fills all placeholders with markup. The template's own words are escaped; the inserted markup is not.
    /// </summary>
    public Html WithMarkup(params ReadOnlySpan<(string Place, string Markup)> texts)
    {
        var filled = new StringBuilder();
        for (var index = 0; index < _parts.Length; index++)
            filled.Append(IsPlace(index) ? TextFor(_parts[index], texts) : Html.Escape(_parts[index]));
        return new Html(filled.ToString());
    }

    /// <summary>Returns the texts of the placeholders in a sentence that was made from this template.</summary>
    /// <returns>Null when the sentence does not match the template.</returns>
    public IReadOnlyDictionary<string, string>? Read(string sentence)
    {
        var pattern = string.Concat(
            _parts.Select(static (part, index) => IsPlace(index) ? $"(?<{part}>.*?)" : Regex.Escape(part)));
        return Regex.Match(sentence, $"^{pattern}$", RegexOptions.CultureInvariant) is { Success: true } match
            ? Places.ToDictionary(static place => place, place => match.Groups[place].Value, StringComparer.Ordinal)
            : null;
    }

    private static bool IsPlace(int index) => index % 2 == 1;

    private static string TextFor(string place, ReadOnlySpan<(string Place, string Text)> texts)
    {
        foreach (var (name, text) in texts)
        {
            if (name == place) return text;
        }
        throw new InvalidOperationException($"The placeholder '{place}' has no text.");
    }

    [GeneratedRegex(@"\{([a-z_]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

/// <summary>A text with a form for 1 and a form for other numbers; <c>{n}</c> is the number.</summary>
public sealed class CountedTemplate(Template one, Template other, NumberForm numbers)
{
    public string With(int count, params ReadOnlySpan<(string Place, string Text)> texts) =>
        (count == 1 ? one : other).With([("n", numbers.Of(count)), .. texts]);
}

/// <summary>An amount between two numbers, or about one number when both read the same.</summary>
/// <param name="Range">The form with <c>{low}</c> and <c>{high}</c>.</param>
/// <param name="About">The form with <c>{number}</c>.</param>
public sealed record AmountTemplate(Template Range, Template About)
{
    public string With((string Low, string High) written) =>
        written.Low == written.High ? About.With(("number", written.Low))
            : Range.With(("low", written.Low), ("high", written.High));
}
