using System.Globalization;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Checks;

/// <summary>A recorded query for the problem, if any, of a link with values in its address.</summary>
/// <remarks>A cached page with such a problem is rendered again when the answer changes.</remarks>
public sealed record LiveLinkFact(LiveLink Link)
{
    private const string Mark = "live link\n";

    public string Name
    {
        get
        {
            var place = Link.Target.Location;
            return string.Create(CultureInfo.InvariantCulture,
                $"{Mark}{Link.From}\n{place.Path}\n{place.Line}\n{place.Column}\n{Link.Target.Written}");
        }
    }

    public static LiveLinkFact? Parse(string name)
    {
        if (!name.StartsWith(Mark, StringComparison.Ordinal)) return null;
        var parts = name.Split('\n', 6);
        var place = new SourceLocation(SourcePath.Parse(parts[2]), Number(parts[3]), Number(parts[4]));
        var reference = new LinkReference(parts[5], IsImage: false, place);
        return new LiveLinkFact(new LiveLink(SourcePath.Parse(parts[1]), LinkTarget.Of(reference)));
    }

    /// <returns>A fingerprint of the problem; null if there is none.</returns>
    public static Fingerprint? Answer(Diagnostic? problem) =>
        problem is null ? null : Fingerprint.Of($"{problem.Code}\n{problem.Message}\n{problem.Help}");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
