using System.Collections.Immutable;
using System.Reflection;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Cli.Files;

/// <summary>The default theme, which is built into the program.</summary>
/// <remarks>
/// A page needs few of its files, and finding one in the program takes time, so each is read when it is used.
/// </remarks>
public static class EmbeddedTheme
{
    private const string Prefix = "theme/";

    public static ImmutableArray<SourceFile> Files { get; } = [.. Load()];

    private static IEnumerable<SourceFile> Load()
    {
        var assembly = typeof(Theme).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            yield return new SourceFile(
                SourcePath.Parse($"themes/{Theme.DefaultName}/{name[Prefix.Length..].Replace('\\', '/')}"),
                () => Read(assembly, name));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
