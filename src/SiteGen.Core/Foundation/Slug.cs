using System.Text;

namespace SiteGen.Foundation;

/// <summary>Derives the part of an address that stands for a name.</summary>
public static class Slug
{
    /// <summary>
    /// Returns the letters and digits of every script in lowercase (NFC), with everything else as single hyphens:
    /// "Été à Ångström" becomes "été-à-ångström".
    /// </summary>
    /// <returns>The slug; "" when nothing is left.</returns>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in UnicodeText.Composed(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark || rune.Value is '_' or '.' or '+')
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-', '.');
    }
}
