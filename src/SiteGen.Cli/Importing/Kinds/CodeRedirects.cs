using System.Collections.Immutable;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>The redirects in a settings file that is JavaScript; those that code computes are only noted.</summary>
internal sealed record CodeRedirects(ImmutableArray<Redirect> Found, ImmutableArray<ImportNote> Notes)
{
    private static readonly CodeRedirects None = new([], []);

    /// <summary>Reads the list of Docusaurus's plugin: <c>redirects: [{ from: ['/a', '/b'], to: '/c' }]</c>.</summary>
    /// <param name="pages">All pages, for 'fromExtensions', which gives each a second address.</param>
    public static CodeRedirects OfDocusaurus(string code, SourcePath path, IEnumerable<PlannedFile> pages)
    {
        var at = new SourceLocation(path, 1, 1);
        var read = Read(code, path, at);
        var items = (read.Node as YamlSequence)?.Items ?? [];
        var found = items.OfType<YamlMapping>().SelectMany(item => FieldDraft.TextsOf(SettingsFile.Find(item, "from"))
            .Select(from => new Redirect(from, TextOf(SettingsFile.Find(item, "to")) ?? "", at)));
        var endings = FieldDraft.TextsOf(JsLiteral.After(code, "fromExtensions:", path)).ToList();
        var byEnding = from page in pages
                       where page.IsPage && page.Address.Trim('/').Length > 0
                       from ending in endings
                       select new Redirect($"{page.Address.TrimEnd('/')}.{ending}", page.Address, at);
        var isComputed = code.Contains("createRedirects", StringComparison.Ordinal);
        return new CodeRedirects(
            [.. found, .. byEnding], isComputed ? [.. read.Notes, ByFunction(at)] : read.Notes);
    }

    /// <summary>Reads Astro's: <c>redirects: { '/a': '/b', '/c': { destination: '/d' } }</c>.</summary>
    public static CodeRedirects OfAstro(string code, SourcePath path)
    {
        var at = new SourceLocation(path, 1, 1);
        var read = Read(code, path, at);
        return read with
        {
            Found = [.. ((read.Node as YamlMapping)?.Entries ?? []).Select(entry => new Redirect(
                entry.Key, TextOf(entry.Value) ?? TextOf(SettingsFile.Find(entry.Value, "destination")) ?? "", at))],
        };
    }

    private YamlNode? Node { get; init; }

    private static CodeRedirects Read(string code, SourcePath path, SourceLocation at)
    {
        return JsLiteral.After(code, "redirects:", path) is { } node ? None with { Node = node }
            : HasField(code) ? None with { Notes = [ByFunction(at)] } : None;
    }

    /// <summary>Returns true for a field of that name, and not for the plugin's name in a text.</summary>
    private static bool HasField(string code)
    {
        const string name = "redirects";
        for (var at = code.IndexOf(name, StringComparison.Ordinal); at >= 0;
            at = code.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var isWhole = at == 0 || !char.IsLetterOrDigit(code[at - 1]) && code[at - 1] is not ('-' or '_' or '/');
            if (isWhole && code.AsSpan(at + name.Length).TrimStart() is [':' or ',' or '}', ..]) return true;
        }
        return false;
    }

    private static ImportNote ByFunction(SourceLocation at) => new(
        Outcome.Left, "redirects that code computes: list them as `aliases` of the pages", at);

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Text;
}
