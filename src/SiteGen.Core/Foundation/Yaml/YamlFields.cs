using System.Collections.Immutable;

namespace SiteGen.Foundation.Yaml;

/// <summary>
/// Reads the fields of one mapping and records their names, so that all other fields can be reported.
/// </summary>
public sealed class YamlFields(YamlMapping mapping, ImmutableArray<Diagnostic>.Builder problems)
{
    private const int MaxUnknown = 20;

    private readonly List<string> _known = [];

    public SourceLocation Location => mapping.Location;

    public ImmutableArray<Diagnostic>.Builder Problems => problems;

    /// <summary>Returns a field without recording its name.</summary>
    public YamlEntry? Find(string name) => mapping.Entries.FirstOrDefault(entry => entry.Key == name);

    /// <summary>Records the name of a field that was read in another way.</summary>
    public void Know(string name) => _known.Add(name);

    /// <summary>Returns a field's value; null when it is absent or, with a warning, empty.</summary>
    /// <param name="alias">Another name for the same field.</param>
    public YamlNode? Take(string name, string? alias = null)
    {
        _known.Add(name);
        var entry = Find(name);
        if (alias is not null && TakeAlias(name, alias, entry) is { } other) entry ??= other;
        if (entry?.Value is not YamlScalar { IsEmpty: true }) return entry?.Value;
        problems.Add(YamlProblems.Empty(entry.KeyLocation, entry.Key));
        return null;
    }

    public Located<string>? Text(string name, string? alias = null) =>
        Take(name, alias) is { } node ? YamlValues.Text(node, name, problems) : null;

    /// <summary>Reads a text that is one of several.</summary>
    public string? OneOf(string name, IReadOnlyList<string> known)
    {
        if (Text(name) is not { } written) return null;
        if (known.Contains(written.Value)) return written.Value;
        problems.Add(YamlProblems.NotOneOf(written, name, known));
        return null;
    }

    public bool? Boolean(string name) => Take(name) is { } node ? YamlValues.Boolean(node, name, problems) : null;

    public Located<int>? Integer(string name, int least, int most, string? alias = null) =>
        Take(name, alias) is { } node ? YamlValues.Integer(node, name, least, most, problems) : null;

    /// <summary>Reads a list of texts without duplicates; a single text counts as a list.</summary>
    public ImmutableArray<Located<string>> Texts(string name, string? alias = null) =>
        Take(name, alias) is { } node ? YamlValues.Texts(node, name, problems) : [];

    public YamlMapping? Mapping(string name, string help) =>
        Take(name) is { } node ? YamlValues.Mapping(node, name, help, problems) : null;

    /// <summary>Reads the fields of a nested mapping.</summary>
    public YamlFields? Fields(string name, string help) =>
        Mapping(name, help) is { } inner ? new YamlFields(inner, problems) : null;

    /// <summary>Reads a field that the mapping must have.</summary>
    /// <param name="owner">The subject of the message: "A link of an author".</param>
    public Located<string>? Required(string name, string owner)
    {
        if (Find(name) is null) problems.Add(YamlProblems.Missing(Location, owner, name));
        return Text(name);
    }

    /// <summary>Reports every field that was not read as not belonging to <paramref name="owner"/>.</summary>
    public void ReportUnknown(string owner) =>
        ReportUnknown(_known, entry => YamlProblems.Unknown(entry.KeyLocation, entry.Key, owner, _known));

    /// <summary>Reports every field whose name is not in <paramref name="known"/>.</summary>
    public void ReportUnknown(IEnumerable<string> known, Func<YamlEntry, Diagnostic> problem)
    {
        var names = known.ToHashSet(StringComparer.Ordinal);
        problems.AddRange(mapping.Entries.Where(entry => !names.Contains(entry.Key)).Take(MaxUnknown).Select(problem));
    }

    private YamlEntry? TakeAlias(string name, string alias, YamlEntry? entry)
    {
        _known.Add(alias);
        var other = Find(alias);
        if (entry is not null && other is not null) problems.Add(YamlProblems.TwoNames(other.KeyLocation, alias, name));
        return other;
    }
}
