using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>The settings of the other site, whatever their format. Names are compared without regard to case.</summary>
/// <param name="Path">The file, for the places of notes; the root when there is none.</param>
public sealed record SettingsFile(SourcePath Path, YamlMapping Fields, ImmutableArray<Diagnostic> Problems)
{
    public static SettingsFile Empty { get; } = new(SourcePath.Root, YamlWriter.Mapping(), []);

    /// <summary>Reads the first of some files that the site has.</summary>
    public static SettingsFile Read(ForeignSite site, params IEnumerable<string> names)
    {
        if (site.FindFirst(names) is not { } file) return Empty;
        var node = file.Text() is { } text ? FrontMatterSplit.ReadFile(file.Path, text, out var problem)
            : Unread(out problem);
        var place = new SourceLocation(file.Path, 1, 1);
        return new SettingsFile(file.Path, node as YamlMapping ?? new YamlMapping([], place),
            problem is null ? [] : [ImportProblems.UnreadableSettings(place, problem)]);
    }

    public YamlNode? this[string path] => Find(Fields, path.Split('.'));

    public string? Text(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (this[path] is YamlScalar { IsEmpty: false, Text: { Length: > 0 } text }) return text;
        }
        return null;
    }

    /// <summary>Returns a folder inside the site; the usual one for a setting that leads out of it.</summary>
    public string Folder(string name, string usual) =>
        SourcePath.TryParse(Text(name) ?? usual, out var path) ? path.Value : usual;

    public int? Number(params ReadOnlySpan<string> paths) =>
        int.TryParse(Text(paths), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public IEnumerable<YamlEntry> Entries(string path) => (this[path] as YamlMapping)?.Entries ?? [];

    public IEnumerable<YamlNode> Items(string path) => (this[path] as YamlSequence)?.Items ?? [];

    /// <summary>Returns these settings with the fields of another file under one name.</summary>
    public SettingsFile With(string name, YamlMapping fields) => this with
    {
        Fields = Fields with { Entries = Fields.Entries.Add(YamlWriter.Entry(name, fields)) },
    };

    public static YamlNode? Find(YamlNode? node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var entries = (node as YamlMapping)?.Entries ?? [];
            node = entries.FirstOrDefault(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
        }
        return node;
    }

    private static YamlNode? Unread(out string? problem)
    {
        problem = "the file is too large or not UTF-8";
        return null;
    }
}
