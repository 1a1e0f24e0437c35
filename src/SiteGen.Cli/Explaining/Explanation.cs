using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Cli.Explaining;

/// <summary>
/// An answer about an address or a source file: which page it is and what it is made from, or why it is missing.
/// </summary>
/// <param name="Status">
/// "published", "draft", "future", "expired", "broken", "missing", or "used" for a source that is only part of other
/// things.
/// </param>
public sealed record Explanation(string Asked, string Status)
{
    public string? Url { get; init; }

    public string? Source { get; init; }

    public string? Title { get; init; }

    /// <summary>
    /// The kind, as layouts know it: "article", "section", …; "alias", "file" or "theme" for what is not a page.
    /// </summary>
    public string? Kind { get; init; }

    public string? Layout { get; init; }

    /// <summary>The reason why it is missing or broken; null when it is neither.</summary>
    public string? Reason { get; init; }

    public string? Help { get; init; }

    /// <summary>Every file that it is made from.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The values that it reads from data and from extensions: "data/runs.json: cpu[0].ms".</summary>
    public ImmutableArray<string> Reads { get; init; } = [];

    /// <summary>For a source: the addresses of everything that is made from it.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>True if it is part of what <c>build</c> writes.</summary>
    [JsonIgnore]
    public bool IsThere => Status is "published" or "used";

    public string ToJson() => JsonSerializer.Serialize(this, ExplanationJson.Default.Explanation);

    public string ToText()
    {
        var text = new StringBuilder(Url ?? Source ?? Asked).Append('\n');
        Line("source", Url is null ? null : Source ?? "none: the site generates it");
        Line("title", Title);
        Line("kind", Kind);
        Line("layout", Layout);
        Line("status", Reason is null ? Status : $"{Status}: {Reason}");
        Line("help", Help);
        List("made from", Files);
        List("reads", Reads);
        List("part of", Addresses);
        return text.ToString().TrimEnd('\n');

        void Line(string name, string? value)
        {
            if (value is not null) text.Append("  ").Append($"{name}:".PadRight(8)).Append(value).Append('\n');
        }

        void List(string name, ImmutableArray<string> values)
        {
            if (values.IsEmpty) return;
            text.Append("  ").Append(name).Append(":\n");
            foreach (var value in values) text.Append("    ").Append(value).Append('\n');
        }
    }
}

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Explanation))]
public sealed partial class ExplanationJson : JsonSerializerContext;
