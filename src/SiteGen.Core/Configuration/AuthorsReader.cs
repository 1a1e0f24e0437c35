using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads the site's authors, and the default author of pages that name none.</summary>
internal static class AuthorsReader
{
    private const string Help = "Write each author's id with its fields below it: {ada: {name: Ada Lovelace}}.";
    private const string LinksHelp = "Write a list: [{title: Blog, url: https://example.org}].";

    public static ImmutableArray<AuthorConfig> Read(YamlFields fields) =>
        fields.Mapping("authors", Help) is not { } authors ? []
            : [.. authors.Entries.Select(entry => Author(entry, fields)).OfType<AuthorConfig>()];

    public static string? Default(YamlFields fields, ImmutableArray<AuthorConfig> authors)
    {
        if (fields.Text("author") is not { } author) return null;
        if (!authors.IsEmpty && authors.All(known => known.Id != author.Value))
            fields.Problems.Add(SiteConfigProblems.UnknownAuthor(
                author, Nearest.Suggestion(author.Value, authors.Select(static known => known.Id))));
        return author.Value;
    }

    private static AuthorConfig? Author(YamlEntry entry, YamlFields fields)
    {
        var id = UnicodeText.OneLine(entry.Key);
        if (YamlValues.Mapping(entry.Value, entry.Key, Help, fields.Problems) is not { } mapping) return null;
        var author = new YamlFields(mapping, fields.Problems);
        var name = author.Text("name")?.Value ?? id;
        var picture = LinkReader.Any(author, author.Text("picture"), "picture");
        var line = author.Text("line");
        var links = author.Take("links") is { } node ? Links(node, author) : [];
        author.ReportUnknown("an author");
        return new AuthorConfig(id, name, picture, line?.Value, links);
    }

    private static ImmutableArray<AuthorLink> Links(YamlNode node, YamlFields author) =>
        [.. YamlValues.Mappings(node, "links", LinksHelp, author.Problems).Select(Link).OfType<AuthorLink>()];

    private static AuthorLink? Link(YamlFields link)
    {
        var title = link.Required("title", "A link of an author");
        var url = LinkReader.Any(link, link.Required("url", "A link of an author"), "url");
        var icon = link.Text("icon");
        link.ReportUnknown("a link");
        return title is { } given && url is { } target ? new AuthorLink(given.Value, target.Value, icon?.Value) : null;
    }
}
