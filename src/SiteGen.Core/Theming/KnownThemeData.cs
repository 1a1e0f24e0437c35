using System.Collections.Concurrent;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>What a theme says in YAML, its settings and its texts, by the content of the files.</summary>
/// <remarks>Not by their paths alone, because a site's own file and that of the theme beneath it stand at one path.</remarks>
public sealed class KnownThemeData
{
    /// <summary>More than themes have; then what was edited long ago goes too.</summary>
    private const int MostFiles = 64;

    private readonly ConcurrentDictionary<(SourcePath, Fingerprint), DataFile> _files = new();

    public DataFile Get(SourceFile file)
    {
        if (_files.Count > MostFiles) _files.Clear();
        return _files.GetOrAdd((file.Path, file.Fingerprint), _ => DataFiles.Read(file, TimeZoneInfo.Utc));
    }
}
