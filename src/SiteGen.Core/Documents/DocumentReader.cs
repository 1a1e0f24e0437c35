using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;
using SiteGen.Foundation.Toml;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Splits a content file into the front matter at its very top and the body.</summary>
public static class DocumentReader
{
    public const int ByteLimit = 5 * TextFile.Megabyte;

    public static Document Read(SourceFile file)
    {
        if (TextFile.Read(file, ByteLimit, out var problem) is not { } text)
            return new Document(file.Path, null, "", 1, [problem!]);
        return HeadFinder.Find(text) is { } head
            ? Read(file.Path, text, head)
            : new Document(file.Path, null, text, 1, []);
    }

    /// <summary>Returns a text without its front matter, and the line on which the rest begins.</summary>
    internal static (string Body, int BodyLine) BodyOf(string text) =>
        HeadFinder.Find(text) is { IsClosed: true } head ? (text[head.BodyStart..], BodyLineOf(text, head)) : (text, 1);

    private static Document Read(SourcePath path, string text, Head head)
    {
        var bodyLine = BodyLineOf(text, head);
        var opening = new SourceLocation(path, LineOf(text, head.Opening), 1);
        if (!head.IsClosed && head.Fence != "}")
            return new Document(path, null, "", bodyLine, [FrontMatterProblems.Unclosed(opening, head.Fence)]);
        // Broken JSON has no end that could be found here; its reader reports the place.
        var end = head.IsClosed ? head.End : text.Length;
        var (fields, problems) = Fields(path, text[head.Start..end], LineOf(text, head.Start), head.Language);
        if (head.Unusual is { } fence) problems = problems.Add(FrontMatterProblems.UnusualFence(opening, fence));
        return new Document(path, fields, text[head.BodyStart..], bodyLine, problems)
        {
            Head = Fingerprint.Of(text[..head.BodyStart]),
        };
    }

    private static (YamlMapping? Fields, ImmutableArray<Diagnostic> Problems) Fields(
        SourcePath path, string text, int line, HeadLanguage language) => language switch
        {
            HeadLanguage.Toml =>
                TomlReader.Read(text, path, line, YamlReader.FrontMatterLimit, FrontMatterProblems.Toml),
            HeadLanguage.Json =>
                JsonTreeReader.Read(text, path, line, YamlReader.FrontMatterLimit, FrontMatterProblems.Json),
            _ => Yaml(path, text, line),
        };

    private static (YamlMapping? Fields, ImmutableArray<Diagnostic> Problems) Yaml(
        SourcePath path, string text, int line)
    {
        var (node, problems) = YamlReader.Read(text, path, line, YamlReader.FrontMatterLimit);
        if (node is not (null or YamlMapping))
            problems = problems.Add(FrontMatterProblems.NoFields(node.Location, node is YamlSequence));
        var isEmpty = node is null && problems.IsEmpty;
        return (isEmpty ? new YamlMapping([], new SourceLocation(path, line - 1, 1)) : node as YamlMapping, problems);
    }

    /// <summary>Returns the line below the front matter, even when the file ends there.</summary>
    private static int BodyLineOf(string text, Head head) =>
        LineOf(text, head.BodyStart) + (head.BodyStart == text.Length && !text.EndsWith('\n') ? 1 : 0);

    /// <summary>Returns the line of an offset, from 1.</summary>
    private static int LineOf(string text, int offset) => text.AsSpan(0, offset).Count('\n') + 1;
}
