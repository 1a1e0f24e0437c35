using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Bench.Releases;

/// <summary>A version that replaces another one in the file.</summary>
/// <param name="Old">Null for a cycle or a project that the file did not list.</param>
public sealed record NewRelease(string Key, string? Old, string Version);

/// <summary>The contents of <c>data/releases.yaml</c>.</summary>
/// <param name="Newest">The newest known versions by cycle or project, with their places.</param>
/// <param name="Watched">The services that <c>data releases --update</c> asks.</param>
public sealed partial record ReleasesFile(
    string Text, YamlMapping? Newest, ImmutableArray<ReleaseSource> Watched, ImmutableArray<Diagnostic> Problems)
{
    private const string WatchHelp = "Write: [{ endoflife: python }, { pypi: NAME }, { github: OWNER/NAME }]";

    public static SourcePath Path { get; } = SourcePath.Parse("data/releases.yaml");

    /// <param name="file">Null when there is none.</param>
    public static ReleasesFile Read(SourceFile? file)
    {
        if (file is null) return Read("");
        return TextFile.Read(file, YamlReader.FileLimit, out var problem) is { } text ? Read(text)
            : new ReleasesFile("", null, [], [problem!]);
    }

    private static ReleasesFile Read(string text)
    {
        var (node, found) = YamlReader.Read(text, Path);
        var problems = found.ToBuilder();
        var root = YamlValues.MappingIfAny(node, Path.Value, "Write: newest: { \"3.14\": 3.14.10 }", problems);
        var newest = YamlValues.MappingIfAny(root?["newest"], "newest", "Write: { \"3.14\": 3.14.10 }", problems);
        var watch = root?["watch"] is YamlSequence list ? list.Items
            : root?["watch"] is { } single ? [single] : ImmutableArray<YamlNode>.Empty;
        ImmutableArray<ReleaseSource> watched =
            [.. watch.Select(item => YamlValues.MappingIfAny(item, "an entry of watch", WatchHelp, problems))
                .OfType<YamlMapping>()
                .Select(item => Source(new YamlFields(item, problems), problems)).OfType<ReleaseSource>()];
        return new ReleasesFile(text, newest, watched, problems.ToImmutable());
    }

    /// <summary>Returns the versions that are newer than those of the file.</summary>
    /// <remarks>
    /// A service lists all cycles there ever were: those count that the file lists, and those newer than all of them.
    /// </remarks>
    public ImmutableArray<NewRelease> Compare(ReleaseSource source, IReadOnlyDictionary<string, string> found)
    {
        var known = (Newest?.Entries ?? []).Where(static entry => entry.Value is YamlScalar)
            .ToDictionary(
                static entry => entry.Key, static entry => ((YamlScalar)entry.Value).Text, StringComparer.Ordinal);
        var highest = known.Keys.Where(ReleaseFeed.IsVersion).MaxBy(Version.Parse);
        return [.. from pair in found
                   let old = known.GetValueOrDefault(pair.Key)
                   where old is null
                       ? source.Kind != ReleaseSource.EndOfLife || highest is null
                           || (ReleaseFeed.IsVersion(pair.Key) && ReleaseFeed.IsNewer(pair.Key, highest))
                       : !ReleaseFeed.IsVersion(old) || ReleaseFeed.IsNewer(pair.Value, old)
                   orderby pair.Key
                   select new NewRelease(pair.Key, old, pair.Value)];
    }

    /// <summary>Warns of versions that are older than those of the file.</summary>
    internal IEnumerable<Diagnostic> Backwards(ReleaseSource source, IReadOnlyDictionary<string, string> found) =>
        from entry in Newest?.Entries ?? []
        where entry.Value is YamlScalar
        let known = ((YamlScalar)entry.Value).Text
        where found.ContainsKey(entry.Key) && ReleaseFeed.IsVersion(known)
            && ReleaseFeed.IsNewer(known, found[entry.Key])
        select ReleaseProblems.Backwards(source, entry.Key, found[entry.Key], known);

    /// <summary>Returns the text with new versions; everything else, comments included, stays as it is.</summary>
    public string With(IReadOnlyCollection<NewRelease> releases)
    {
        var lines = Text.Split('\n');
        var added = releases.Where(static release => release.Old is null).ToList();
        if (added.Count > 0 && Newest is { Entries: [.., var last] }) Insert(lines, last, added);
        foreach (var entry in (Newest?.Entries ?? []).Reverse())
        {
            if (releases.FirstOrDefault(release => release.Key == entry.Key && release.Old is not null) is { } release)
                Replace(lines, (YamlScalar)entry.Value, release.Version);
        }
        var text = string.Join('\n', lines);
        return added.Count == 0 || Newest is { Entries.IsEmpty: false } ? text
            : $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}newest: {{ {Listed(added)} }}\n";
    }

    private static ReleaseSource? Source(YamlFields fields, ImmutableArray<Diagnostic>.Builder problems)
    {
        var found = ReleaseSource.Kinds.Select(kind => (Kind: kind, Name: fields.Text(kind)))
            .Where(static pair => pair.Name is not null).ToList();
        var key = fields.Text("as")?.Value;
        fields.ReportUnknown("an entry of watch");
        if (found is not [var (kind, name)])
        {
            problems.Add(ReleaseProblems.NotOneSource(fields.Location));
            return null;
        }
        if (ReleaseSource.IsName(kind, name!.Value))
            return new ReleaseSource(kind, name.Value, key ?? name.Value.Split('/')[^1], name.Location);
        problems.Add(ReleaseProblems.BadName(name, kind));
        return null;
    }

    private static void Insert(string[] lines, YamlEntry last, List<NewRelease> added)
    {
        var (line, start) = (last.Value.Location.Line - 1, last.Value.Location.Column - 1);
        var end = start + WrittenLength(lines[line], start, (YamlScalar)last.Value);
        // A mapping over several lines has one entry on each.
        var rest = lines[line][end..];
        var isFlow = rest.Contains('}') || rest.TrimStart().StartsWith(',');
        var indent = new string(' ', last.KeyLocation.Column - 1);
        lines[line] = isFlow ? $"{lines[line][..end]}, {Listed(added)}{rest}"
            : lines[line] + string.Concat(added.Select(release => $"\n{indent}{Pair(release)}"));
    }

    private static void Replace(string[] lines, YamlScalar old, string version)
    {
        var (line, start) = (old.Location.Line - 1, old.Location.Column - 1);
        lines[line] = string.Concat(
            lines[line].AsSpan(0, start), version, lines[line].AsSpan(start + WrittenLength(lines[line], start, old)));
    }

    private static int WrittenLength(string line, int start, YamlScalar scalar) =>
        scalar.Text.Length + (line[start] is '"' or '\'' ? 2 : 0);

    private static string Listed(IEnumerable<NewRelease> releases) => string.Join(", ", releases.Select(Pair));

    private static string Pair(NewRelease release) =>
        $"{(Plain().IsMatch(release.Key) ? release.Key : $"\"{release.Key}\"")}: {release.Version}";

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
