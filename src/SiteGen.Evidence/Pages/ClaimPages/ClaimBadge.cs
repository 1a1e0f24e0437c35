using System.Globalization;
using System.Text;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.ClaimPages;

/// <summary>A small picture with the measured value of a claim, for READMEs and other sites.</summary>
/// <param name="Message">The measured value; with the verdict unless the claim holds or is only reported.</param>
internal sealed record ClaimBadge(string Label, string Message, Verdict Verdict)
{
    private const int LabelLimit = 40;
    private const int MessageLimit = 60;
    private const double Padding = 6;

    public static ClaimBadge Of(LedgerEntry entry, EvidenceView view)
    {
        var word = VerdictBadge.Word(entry.Verdict, view.Words.Verdicts);
        var message = view.Value.Length == 0 ? word
            : entry.Verdict is Verdict.Holds or Verdict.Reported ? view.Value : $"{view.Value} ({word})";
        return new ClaimBadge(
            SafeText.Clean(entry.Claim.Badge, LabelLimit), SafeText.Clean(message, MessageLimit), entry.Verdict);
    }

    public byte[] Svg()
    {
        var (label, message, name) = (Html.Escape(Label), Html.Escape(Message), Html.Escape($"{Label}: {Message}"));
        var (left, right) = (WidthOf(Label) + (2 * Padding), WidthOf(Message) + (2 * Padding));
        var svg = new StringBuilder(1024);
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{left + right:0.#}\" height=\"20\" role=\"img\" "
            + $"aria-label=\"{name}\"><title>{name}</title>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<clipPath id=\"r\"><rect width=\"{left + right:0.#}\" height=\"20\" rx=\"3\"/></clipPath>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<g clip-path=\"url(#r)\"><rect width=\"{left:0.#}\" height=\"20\" fill=\"#24292f\"/>"
            + $"<rect x=\"{left:0.#}\" width=\"{right:0.#}\" height=\"20\" fill=\"#{Colour}\"/></g>\n");
        svg.Append("<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">\n");
        // Fonts differ, so the length of each text is fixed.
        foreach (var (x, width, text) in new[] { (0.0, left, label), (left, right, message) })
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{x + Padding:0.#}\" y=\"14\" textLength=\"{width - (2 * Padding):0.#}\">{text}</text>\n");
        return Encoding.UTF8.GetBytes(svg.Append("</g></svg>\n").ToString());
    }

    /// <summary>Writes the badge in the format of shields.io's endpoint badges.</summary>
    public byte[] Json() => MachineFiles.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("label", Label);
        json.WriteString("message", Message);
        json.WriteString("color", Colour);
        json.WriteEndObject();
    });

    /// <summary>The colour of the verdict; white text on it has a contrast of at least 4.5 to 1.</summary>
    public string Colour => Verdict switch
    {
        Verdict.Holds => "1a7f37",
        Verdict.Refuted or Verdict.Misquoted => "b3261e",
        Verdict.Drifted or Verdict.Inconclusive or Verdict.Stale => "8a5a00",
        _ => "57606a",
    };

    /// <summary>Estimates the width of a text in pixels, at a size of 11 in Verdana.</summary>
    private static double WidthOf(string text) => text.EnumerateRunes().Sum(static rune => rune.Value switch
    {
        >= 0x2E80 => 11,
        ' ' or 'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or 'I' or 'f' or 't' or 'r' => 4.2,
        'm' or 'w' or 'M' or 'W' or '%' or '×' => 10,
        >= 'A' and <= 'Z' => 7.8,
        _ => 6.8,
    });
}
