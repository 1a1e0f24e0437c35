using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Configuration;

/// <summary>The settings as they were read last: most saves leave them as they are.</summary>
public sealed class KnownSettings
{
    private SettingsRead? _before;

    private sealed record SettingsRead(SourceFile? File, SiteConfig Config, ImmutableArray<Diagnostic> Problems);

    /// <returns>The very same settings while their file is the same.</returns>
    public (SiteConfig Config, ImmutableArray<Diagnostic> Problems) Read(SourceTree tree)
    {
        var file = tree.Find(SiteConfigReader.Path);
        if (_before is not { } before || before.File != file)
        {
            var (config, problems) = SiteConfigReader.Read(file);
            _before = before = new SettingsRead(file, config, problems);
        }
        return (before.Config, before.Problems);
    }
}
