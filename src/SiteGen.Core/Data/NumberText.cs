using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Data;

/// <summary>Recognises numbers in files whose values have no types.</summary>
internal static partial class NumberText
{
    /// <summary>Parses a number as JSON writes it. "007", "0x1F" and "1e999" stay text.</summary>
    public static DataNumber? Parse(string text) =>
        text.Length <= 64 && Number().IsMatch(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? new DataNumber(value, text)
            : null;

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
