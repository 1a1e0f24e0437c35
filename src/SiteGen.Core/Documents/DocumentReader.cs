using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Takes a content file apart: the YAML between '---' at the very top, and the body.</summary>
public static class DocumentReader
{
    public const int ByteLimit = 5 * TextFile.Megabyte;

    private const string Fence = "---";

    public static Document Read(SourceFile file)
    {
        if (TextFile.Read(file, ByteLimit, out var problem) is not { } text) return new Document(file.Path, null, "", 1, [problem!]);
        var first = Line(text, 0);
        return IsFence(first) ? WithFrontMatter(text, file.Path, Math.Min(first.Length + 1, text.Length)) : new Document(file.Path, null, text, 1, []);
    }

    private static Document WithFrontMatter(string text, SourcePath path, int start)
    {
        var lineNumber = 2;
        for (var at = start; at < text.Length; lineNumber++)
        {
            var line = Line(text, at);
            var next = Math.Min(at + line.Length + 1, text.Length);
            if (IsFence(line)) return Split(path, text[start..at], text[next..], lineNumber + 1);
            at = next;
        }
        return new Document(path, null, "", lineNumber, [FrontMatterProblems.Unclosed(path)]);
    }

    private static Document Split(SourcePath path, string yaml, string body, int bodyLine)
    {
        var (node, problems) = YamlReader.Read(yaml, path, firstLine: 2, YamlReader.FrontMatterLimit);
        if (node is not (null or YamlMapping)) problems = problems.Add(FrontMatterProblems.NoFields(node.Location, node is YamlSequence));
        var isEmpty = node is null && problems.IsEmpty;
        var fields = isEmpty ? new YamlMapping([], new SourceLocation(path, 1, 1)) : node as YamlMapping;
        return new Document(path, fields, body, bodyLine, problems) { Head = Fingerprint.Of(yaml) };
    }

    private static ReadOnlySpan<char> Line(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith(Fence) && line[Fence.Length..].IsWhiteSpace();
}
