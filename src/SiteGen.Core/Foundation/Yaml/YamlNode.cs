using System.Collections.Immutable;

namespace SiteGen.Foundation.Yaml;

/// <summary>
/// A piece of YAML with the place where it was written. What a scalar means is the reader's decision.
/// </summary>
public abstract record YamlNode(SourceLocation Location);

/// <param name="IsPlain">Written without quotes, so that it may mean a number, a date or nothing.</param>
public sealed record YamlScalar(string Text, bool IsPlain, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Nothing after the colon, or YAML's words for it.</summary>
    public bool IsEmpty => IsPlain && (Text is "" or "~" or "null");
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

public sealed record YamlEntry(string Key, SourceLocation KeyLocation, YamlNode Value);

/// <summary>Keys in the order of writing, none of them twice.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}
