using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen;

/// <summary>Reads everything under <c>data/</c> into one map.</summary>
public static class DataStage
{
    /// <param name="owned">Files and folders that extensions read.</param>
    public static WithProblems<DataMap> Load(
        SourceTree tree, SiteConfig config, ImmutableArray<SourcePath> owned, Memory memory)
    {
        var salt = Fingerprint.Of(config.TimeZone.Id);
        var snapshot = Snapshot.Of(tree);
        var paths = DataFiles.Paths(tree).Where(path => !owned.Any(own => path == own || path.IsUnder(own))).ToList();
        var files = Concurrently.Select(
            paths, path =>
                memory.Data.Get(path, salt, snapshot, reads => DataFiles.Read(reads.File(path)!, config.TimeZone)));
        if (memory.Data.Count > paths.Count) memory.Data.KeepOnly(paths.ToHashSet());
        var (data, problems) = DataFiles.Assemble(files);
        return new WithProblems<DataMap>(data, problems);
    }
}
