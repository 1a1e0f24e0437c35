using System.Collections.Immutable;

namespace SiteGen.Foundation.Yaml;

/// <summary>A YAML node with its place in the file. The reader decides what a scalar means.</summary>
public abstract record YamlNode(SourceLocation Location);

/// <param name="IsPlain">True for a scalar without quotes, which may mean a number, a date or null.</param>
public sealed record YamlScalar(string Text, bool IsPlain, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>True for an absent value, and for '~' and 'null'.</summary>
    public bool IsEmpty => IsPlain && (Text is "" or "~" or "null");
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

public sealed record YamlEntry(string Key, SourceLocation KeyLocation, YamlNode Value);

/// <summary>A mapping with distinct keys, in the order of writing.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}
