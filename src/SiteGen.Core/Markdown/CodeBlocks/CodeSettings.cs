using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The settings of the site that decide how its code blocks are written.</summary>
/// <param name="SourceUrl">
/// The address of a file of the site, with <c>{path}</c>, <c>{first}</c> and <c>{last}</c>; null for no links.
/// </param>
/// <param name="Commands">The commands that run examples, by the language of their blocks.</param>
public sealed record CodeSettings(string? SourceUrl, ImmutableSortedDictionary<string, string> Commands)
{
    public static CodeSettings Default { get; } = Of(SiteConfig.Default);

    public static CodeSettings Of(SiteConfig config) => new(config.SourceUrl, config.ExampleCommands);

    public void AddTo(FingerprintBuilder salt)
    {
        salt.Add(SourceUrl ?? "");
        foreach (var name in Commands.Keys) salt.Add(name);
    }

    /// <summary>Returns the address of lines of a file, numbered from 1; null without a setting.</summary>
    public string? UrlOf(SourcePath file, int first, int last) => SourceUrl?
        .Replace("{path}", string.Join('/', file.Value.Split('/').Select(Uri.EscapeDataString)),
            StringComparison.Ordinal)
        .Replace("{first}", first.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{last}", last.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
