using System.Collections.Immutable;
using YamlDotNet.Core;

namespace SiteGen.Foundation.Yaml;

/// <summary>Parses text into a tree of YAML nodes with their places in the file.</summary>
/// <remarks>
/// Uses YamlDotNet's events instead of its tree, whose loader overflows the stack on deep nesting and keeps the last of
/// two equal keys.
/// Rejects anchors, aliases and tags: they make a small file arbitrarily large or choose types.
/// </remarks>
public static class YamlReader
{
    public const int FrontMatterLimit = 64 * 1024;

    public const int FileLimit = 512 * 1024;

    public const int MaxDepth = 32;

    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <param name="sizeLimit">The limit in UTF-16 units.</param>
    /// <returns>No node when the text holds only white space and comments, or when it cannot be read as YAML.</returns>
    public static (YamlNode? Node, ImmutableArray<Diagnostic> Diagnostics) Read(
        string text, SourcePath path, int firstLine = 1, int sizeLimit = FileLimit)
    {
        var places = new YamlPlaces(text, path, firstLine);
        if (text.Length > sizeLimit) return (null, [YamlProblems.TooLarge(places.Start, text.Length, sizeLimit)]);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var node = Read(text, places, problems);
        return (node, problems.ToImmutable());
    }

    private static YamlNode? Read(string text, YamlPlaces places, ImmutableArray<Diagnostic>.Builder problems)
    {
        var events = new Parser(new StringReader(WithoutOldBreaks(text)));
        try
        {
            return new YamlTreeBuilder(events, places, problems).Document();
        }
        catch (YamlException invalid)
        {
            problems.Add(YamlSyntax.Explain(invalid, places));
        }
        // The parser throws these for '!<>', "\UFFFFFFFF" and some brackets after a broken key.
        catch (Exception invalid) when (invalid is ArgumentException or InvalidOperationException)
        {
            problems.Add(YamlProblems.Syntax(
                places.At(events.Current?.End ?? Mark.Empty), "The text from here on is not valid YAML.",
                "Put text that contains '!', '\\', '{' or '[' in quotes."));
        }
        return null;
    }

    // The scanner still breaks lines where YAML 1.1 did; YAML 1.2 and every editor do not. The length stays the same,
    // and with it every place.
    private static string WithoutOldBreaks(string text) =>
        text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
}
