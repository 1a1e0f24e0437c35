using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <param name="Page">The page that the link belongs to.</param>
/// <param name="File">The file that contains it.</param>
internal readonly record struct LinkPlace(SourcePath Page, SourcePath File);

/// <summary>Writes links in the way in which their author wrote them: as paths or as addresses.</summary>
/// <remarks>A text is used only if the site resolves it to the goal.</remarks>
internal sealed class LinkSpelling(PlacedSite site)
{
    /// <param name="written">The path as written, without query and fragment.</param>
    /// <param name="isSource">True if it was the path of a file, false if it was an address.</param>
    /// <returns>The text as written if it leads to the goal; null if no text does.</returns>
    public string? Of(LinkPlace place, string written, bool isSource, Goal goal) =>
        Candidates(place, written, isSource, goal).FirstOrDefault(text => IsRight(place, text, goal));

    /// <summary>Percent-encodes characters that end an address in Markdown or HTML; keeps letters readable.</summary>
    public static string Encoded(string text)
    {
        if (text.All(IsPlain)) return text;
        var encoded = new StringBuilder();
        foreach (var letter in text) encoded.Append(IsPlain(letter) ? letter.ToString() : Uri.HexEscape(letter));
        return encoded.ToString();
    }

    public static string RelativePath(SourcePath folder, SourcePath file)
    {
        var from = folder.IsRoot ? [] : folder.Value.Split('/');
        var to = file.Value.Split('/');
        var common = 0;
        while (common < Math.Min(from.Length, to.Length - 1) && from[common] == to[common]) common++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to[common..]));
    }

    private bool IsRight(LinkPlace place, string text, Goal goal) =>
        site.GoalOf(site.Resolve(place.Page, WrittenTarget.For(place.Page, place.File, text))) is { } found
        && (goal.Source is not null ? found.Source == goal.Source
            : found.Address?.Value.TrimEnd('/') == goal.Address!.Value.TrimEnd('/'));

    private IEnumerable<string> Candidates(LinkPlace place, string written, bool isSource, Goal goal)
    {
        yield return written;
        if (goal.Source is { } source && isSource)
        {
            foreach (var path in Paths(place, written, source)) yield return Encoded(path);
        }
        if ((goal.Address ?? site.AddressOf(goal.Source!)) is not { } address) yield break;
        var isWhole = isSource || written.EndsWith('/') || !address.IsFolder;
        var text = isWhole ? address.Value : address.Value.TrimEnd('/');
        if (!written.StartsWith('/') && site.AddressOf(place.Page) is { } own)
            yield return Encoded(RelativeAddress(own, text));
        yield return Encoded(text);
    }

    private static IEnumerable<string> Paths(LinkPlace place, string written, SourcePath source)
    {
        if (written.StartsWith('/'))
        {
            yield return "/" + source.RelativeTo(SiteModel.ContentFolder);
            yield break;
        }
        var path = RelativePath(place.File.Folder, source);
        var dot = written.StartsWith("./", StringComparison.Ordinal) && path[0] != '.' ? "./" : "";
        if (!HasExtension(written) && source.Extension == ".md")
        {
            var slash = written.EndsWith('/') ? "/" : "";
            if (source.NameWithoutExtension is "_index" or "index" or "README" && path.Contains('/'))
                yield return dot + path[..path.LastIndexOf('/')] + slash;
            yield return dot + path[..^3] + slash;
        }
        yield return dot + path;
    }

    private static bool HasExtension(string written) => written.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static string RelativeAddress(UrlPath from, string to)
    {
        var folder = from.Value[1..(from.Value.LastIndexOf('/') + 1)].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var names = to[1..].Split('/');
        var common = 0;
        while (common < Math.Min(folder.Length, names.Length - 1) && folder[common] == names[common]) common++;
        var path = string.Join('/', Enumerable.Repeat("..", folder.Length - common).Concat(names[common..]));
        return path.Length == 0 ? "./" : path;
    }

    private static bool IsPlain(char letter) =>
        letter > ' ' && letter != '\x7F' && !"\"<>()#?%\\|{}[]^`&'".Contains(letter);
}
