using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Foundation;

namespace SiteGen.Cli.Moving;

/// <summary>A file of a planned move.</summary>
/// <param name="Old">Null for a new file.</param>
/// <param name="Hash">The hash of the old file, to recognize a file that somebody changed.</param>
/// <param name="Staged">The name of the new content in the scratch folder; null if it is unchanged.</param>
public sealed record JournalStep(string? Old, string New, string? Hash, string? Staged);

/// <summary>A move whose new content is on the disk and that only has to be put in place.</summary>
/// <param name="Request">The arguments of the command.</param>
public sealed record MoveJournal(ImmutableArray<string> Request, ImmutableArray<JournalStep> Steps)
{
    public static MoveJournal? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var journal = JsonSerializer.Deserialize(json, MoveJournalJson.Default.MoveJournal);
            return journal is { Request.IsDefault: false, Steps.IsDefault: false } && journal.Steps.All(IsUsable)
                ? journal : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, MoveJournalJson.Default.MoveJournal);

    /// <summary>Returns whether a step stays in the site: anyone may have changed the file.</summary>
    private static bool IsUsable(JournalStep step) =>
        step is { New: not null } && IsInSite(step.New) && (step.Old is null || IsInSite(step.Old))
        && (step.Staged is null || Bench.Storage.Temporaries.Is(step.Staged) && !step.Staged.Contains('/'));

    private static bool IsInSite(string text) =>
        SourcePath.TryParse(text, out var path) && path.Value == text
        && (text == "site.yaml" || text.Split('/')[0] is "content" or "data");
}

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MoveJournal))]
public sealed partial class MoveJournalJson : JsonSerializerContext;
