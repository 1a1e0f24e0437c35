using System.Collections.Immutable;
using SiteGen.Foundation.Yaml;
using Tomlyn;
using Tomlyn.Parsing;

namespace SiteGen.Foundation.Toml;

/// <summary>Parses TOML into the same tree as YAML, with the places of names and values in the file.</summary>
/// <remarks>Uses Tomlyn's events: its serializer would need reflection, and its tree is not bounded in depth.</remarks>
public static class TomlReader
{
    private static readonly TomlParserOptions Options =
        new() { Mode = TomlParserMode.Strict, DecodeScalars = true, EagerStringValues = true };

    // More than the limit, so that our own check reports it, with its own message.
    private static readonly TomlSerializerOptions Limits = new() { MaxDepth = YamlReader.MaxDepth * 2 };

    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <param name="syntax">Turns Tomlyn's message into a problem.</param>
    /// <returns>No mapping when the text cannot be read as TOML.</returns>
    public static (YamlMapping? Mapping, ImmutableArray<Diagnostic> Diagnostics) Read(
        string text, SourcePath path, int firstLine, int sizeLimit, Func<SourceLocation, string, Diagnostic> syntax)
    {
        var places = new YamlPlaces(text, path, firstLine);
        if (text.Length > sizeLimit)
            return (null, [YamlProblems.TooLarge(places.Start, text.Length, sizeLimit, "TOML")]);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            var builder = new TomlTreeBuilder(TomlParser.Create(text, Options, Limits), text, places, problems);
            return (builder.Document(), problems.ToImmutable());
        }
        catch (TomlException invalid)
        {
            problems.Add(syntax(places.At(invalid.Offset ?? text.Length), Reason(invalid)));
            return (null, problems.ToImmutable());
        }
    }

    /// <summary>Returns the first of Tomlyn's messages, as a sentence.</summary>
    private static string Reason(TomlException invalid)
    {
        var message = invalid.Diagnostics is { Count: > 0 } all ? all[0].Message : invalid.Message;
        return UnicodeText.OneLine(message).TrimEnd('.') + ".";
    }
}
