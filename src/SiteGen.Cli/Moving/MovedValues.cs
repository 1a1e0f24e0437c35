using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using SiteGen.Markdown.Directives;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <summary>Finds the settings, fields and data that name a moved page, and writes them anew.</summary>
/// <param name="old">The site before the move.</param>
/// <param name="now">The site with its files in their new places and its links unchanged.</param>
internal sealed class MovedValues(PlacedSite old, PlacedSite now, Relocation move, MovedLinks links)
{
    /// <summary>The fields with the addresses of a page itself, and the one that is written like a link.</summary>
    private static readonly string[] OtherFields = ["aliases", "permalink", "image", "cover"];

    private readonly string? _baseUrl = old.Model.Config.BaseUrl?.ToString().TrimEnd('/');

    public IEnumerable<TextEdit> All() =>
        [.. old.Pages.Values.SelectMany(OfPage), .. OfSettings(), .. OfData()];

    private IEnumerable<TextEdit> OfPage(Page page)
    {
        var front = page.Parsed.FrontMatter;
        foreach (var image in front.Pictures.Concat(front.Cascade?.Pictures ?? []))
        {
            if (links.OfValue(page.Path, image) is { } edit) yield return edit;
        }
        var document = DocumentReader.Read(old.Tree.Find(page.Path)!);
        foreach (var argument in WrittenArguments.In(document, page.Parsed.Body, new Reads(old.Tree)))
        {
            if (links.OfValue(page.Path, argument) is { } edit) yield return edit;
        }
        if (document.FrontMatter is not { } mapping) yield break;
        var fields = mapping.Entries.Where(static entry => !OtherFields.Contains(entry.Key));
        foreach (var edit in fields.SelectMany(entry => OfNode(entry.Value))) yield return edit;
    }

    private IEnumerable<TextEdit> OfSettings()
    {
        if (old.Tree.Find(SiteConfigReader.Path) is not { } file) return [];
        if (DataTexts.NodeOf(file) is not YamlMapping mapping) return [];
        var config = old.Model.Config;
        var written = config.Menu.Concat(config.FooterMenu)
            .Select(static item => new Located<string>(item.Target, item.Location))
            .Concat(config.Authors.Select(static author => author.Picture).OfType<Located<string>>());
        var asLinks = written.Select(value => links.OfValue(MenuLinks.From, value)).OfType<TextEdit>().ToList();
        var asAddresses = OfNode(mapping).Where(edit => asLinks.TrueForAll(other => other.Place != edit.Place));
        return [.. asLinks, .. asAddresses];
    }

    private IEnumerable<TextEdit> OfData()
    {
        var owned = ExtensionStage.OwnData(SiteExtensions.All);
        foreach (var path in DataFiles.Paths(old.Tree))
        {
            if (owned.Any(own => path == own || path.IsUnder(own))) continue;
            foreach (var text in DataTexts.Of(old.Tree.Find(path)!))
            {
                if (NewAddress(text.Value) is { } address)
                    yield return new TextEdit(text.Location, text.Value, address);
            }
        }
    }

    private IEnumerable<TextEdit> OfNode(YamlNode node) =>
        from text in DataTexts.In(node)
        let address = NewAddress(text.Value)
        where address is not null
        select new TextEdit(text.Location, text.Value, address);

    /// <summary>Returns the new text of a value that is exactly the address of a moved page or file.</summary>
    /// <returns>Null for any other value.</returns>
    private string? NewAddress(string text)
    {
        var host = _baseUrl is not null && text.StartsWith(_baseUrl + "/", StringComparison.Ordinal) ? _baseUrl : "";
        var rest = text[host.Length..];
        if (!rest.StartsWith('/')) return null;
        var end = rest.AsSpan().IndexOfAny('?', '#') is >= 0 and var mark ? mark : rest.Length;
        if (!UrlPath.TryParse(Uri.UnescapeDataString(rest[..end]), out var address)) return null;
        if (old.SourceAt(address) is not { } source) return null;
        if (now.AddressOf(move.NewPath(source)) is not { } moved) return null;
        var path = rest[..end].Contains('%') ? moved.Encoded : moved.Value;
        var written = host + (address.IsFolder ? path : path.TrimEnd('/')) + NewSuffix(source, rest[end..]);
        return written == text ? null : written;
    }

    private string NewSuffix(SourcePath source, string suffix)
    {
        var start = suffix.IndexOf('#') + 1;
        return start == 0 ? suffix : suffix[..start]
            + LinkSpelling.Encoded(move.NewId(source, Uri.UnescapeDataString(suffix[start..])));
    }
}
