using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Data;

/// <summary>The content of a data file.</summary>
/// <param name="Value">Null when it cannot be read.</param>
public sealed record DataFile(SourcePath Path, DataValue? Value, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Combines everything under <c>data/</c> into one map: folders are maps, and a file is found by its name without
/// extension.
/// </summary>
/// <remarks>
/// A name with '-' is also found with '_', because a template cannot write <c>data.my-file</c>; loops visit it once,
/// under its original name.
/// </remarks>
public static class DataFiles
{
    public const int ByteLimit = 64 * TextFile.Megabyte;

    public static SourcePath Folder { get; } = SourcePath.Parse("data");

    public static (DataMap Data, ImmutableArray<Diagnostic> Diagnostics) Load(SourceTree tree, TimeZoneInfo zone) =>
        Assemble(Paths(tree).Select(path => Read(tree.Find(path)!, zone)));

    /// <summary>
    /// Returns the files that <see cref="Load"/> reads. Others, and those whose name begins with a dot, are not data.
    /// </summary>
    public static IEnumerable<SourcePath> Paths(SourceTree tree) =>
        tree.FilesUnder(Folder).Where(static path => path.Extension is ".json" or ".yaml" or ".yml" or ".csv"
            && !path.RelativeTo(Folder).Split('/').Any(static name => name.StartsWith('.')));

    /// <summary>
    /// Returns the file that holds the value at a path, and the number of the path's names that lead to the file.
    /// </summary>
    public static (SourcePath File, int Depth)? SourceOf(SourceTree tree, IReadOnlyList<string> path)
    {
        foreach (var file in Paths(tree))
        {
            var names = (file.RelativeTo(Folder)[..^file.Extension.Length]).Split('/');
            if (names.Length <= path.Count && names.Zip(path)
                .All(static pair => Spelled(pair.First) == Spelled(pair.Second)))
                return (file, names.Length);
        }
        return null;
    }

    private static string Spelled(string name) => UnicodeText.Composed(name).Replace('-', '_');

    /// <summary>Reads one file; pure, so that a caller can remember the result.</summary>
    public static DataFile Read(SourceFile file, TimeZoneInfo zone)
    {
        var (value, diagnostics) = file.Path.Extension switch
        {
            ".json" => JsonDataReader.Read(file),
            ".csv" => CsvDataReader.Read(file),
            _ => YamlDataReader.Read(file, zone),
        };
        return new DataFile(file.Path, value, diagnostics);
    }

    /// <param name="files">In the order of their paths.</param>
    public static (DataMap Data, ImmutableArray<Diagnostic> Diagnostics) Assemble(IEnumerable<DataFile> files)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var root = new DataFolder();
        foreach (var file in files)
        {
            problems.AddRange(file.Diagnostics);
            if (root.Add(file) is { } problem) problems.Add(problem);
        }
        problems.Sort();
        return (root.ToMap(), problems.ToImmutable());
    }

    /// <summary>A folder under construction.</summary>
    private sealed class DataFolder
    {
        private readonly SortedDictionary<string, (SourcePath Source, DataValue? Value, DataFolder? Folder)> _entries =
            new(StringComparer.Ordinal);

        public Diagnostic? Add(DataFile file)
        {
            var folder = this;
            foreach (var name in file.Path.RelativeTo(DataFiles.Folder).Split('/')[..^1])
            {
                folder._entries.TryAdd(Key(name), (file.Path, null, new DataFolder()));
                var (source, _, inner) = folder._entries[Key(name)];
                if (inner is null) return DataProblems.TwoWithOneKey(file.Path, source, Key(name));
                folder = inner;
            }
            var key = Key(file.Path.NameWithoutExtension);
            return folder._entries.TryAdd(key, (file.Path, file.Value ?? Unread(file), null)) ? null
                : DataProblems.TwoWithOneKey(file.Path, folder._entries[key].Source, key);
        }

        private static DataUnread? Unread(DataFile file) =>
            file.Diagnostics.IsEmpty ? null : new DataUnread(file.Diagnostics[0]);

        public DataMap ToMap()
        {
            var fields = _entries.ToDictionary(static entry => entry.Key, static entry => entry.Value.Folder?.ToMap()
                ?? entry.Value.Value ?? DataNull.Instance, StringComparer.Ordinal);
            foreach (var key in _entries.Keys) fields.TryAdd(key.Replace('-', '_'), fields[key]);
            return new DataMap(fields, [.. _entries.Keys]);
        }

        // macOS decomposes file names.
        private static string Key(string name) => UnicodeText.WellFormed(name).Normalize(NormalizationForm.FormC);
    }
}
