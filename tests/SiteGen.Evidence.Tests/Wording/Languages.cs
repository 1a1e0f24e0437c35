using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using SiteGen.Data;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Evidence.Tests.Wording;

/// <summary>The languages of the theme Evolution, from its files.</summary>
internal static class Languages
{
    public static EvidenceWords English { get; } = Of("en");

    public static EvidenceWords German { get; } = Of("de");

    /// <summary>To draw one name in every language.</summary>
    public static ImmutableArray<(string Name, EvidenceWords Words)> All =>
        [("en", English), ("de", German), ("fr", Of("fr")), ("es", Of("es"))];

    public static DataMap TextsOf(string language) =>
        (DataMap)YamlDataReader.Read(FileOf(language), TimeZoneInfo.Utc).Value!;

    public static SourceFile FileOf(string language, [CallerFilePath] string here = "") =>
        new(PathOf(language), File.ReadAllBytes(
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", PathOf(language).Value))));

    /// <summary>The words of a theme whose file for the language has these lines.</summary>
    public static (EvidenceWords Words, ImmutableArray<Diagnostic> Problems) Read(string lines, string language = "xx")
    {
        var file = new SourceFile(PathOf(language), Encoding.UTF8.GetBytes(lines));
        return EvidenceWords.Of(
            new Texts(language, (DataMap)YamlDataReader.Read(file, TimeZoneInfo.Utc).Value!, DataMap.Empty, key =>
                new SourceLocation(file.Path, 1 + lines[..lines.IndexOf(key, StringComparison.Ordinal)]
                .Count(static letter => letter == '\n'), 1)));
    }

    private static EvidenceWords Of(string language)
    {
        var (words, problems) = EvidenceWords.Of(
            new Texts(language, TextsOf(language), DataMap.Empty, _ => new SourceLocation(PathOf(language))));
        Assert.Empty(problems);
        return words;
    }

    private static SourcePath PathOf(string language) => SourcePath.Parse($"themes/evolution/i18n/{language}.yaml");
}
