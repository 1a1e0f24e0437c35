using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Toml;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Fields;

/// <summary>A foreign page split into its fields and its body.</summary>
/// <param name="BodyLine">The line of the file, from 1, on which the body begins.</param>
/// <param name="Problem">The reason why the fields could not be read; null when they could.</param>
public sealed record SplitPage(YamlMapping? Fields, string Body, int BodyLine, string? Problem);

/// <summary>Splits front matter from a page, and reads settings files of every format.</summary>
public static class FrontMatterSplit
{
    private const int Limit = 512 * 1024;

    /// <param name="isOpen">True for fields that end with '---' but have no line above them.</param>
    public static SplitPage Read(string text, SourcePath path, bool isOpen = false)
    {
        if (isOpen && !text.StartsWith("---", StringComparison.Ordinal) && Open(text, path) is { } open) return open;
        var document = DocumentReader.Read(new SourceFile(path, System.Text.Encoding.UTF8.GetBytes(text)));
        if (document.FrontMatter is not null || document.BodyLine == 1)
            return new SplitPage(document.FrontMatter, document.Body, document.BodyLine, null);
        // Our reader rejects what other tools allow, such as anchors.
        var lines = text.Split('\n');
        var head = lines.Take(document.BodyLine - 1).SkipWhile(static line => line.Trim() is not ("---" or "+++"))
            .Skip(1).TakeWhile(static line => line.TrimEnd() is not ("---" or "+++"));
        var node = ForeignYaml.Read(string.Join('\n', head), path, 2, out var problem);
        return new SplitPage(node as YamlMapping, document.Body, document.BodyLine,
            node is YamlMapping ? null : problem ?? document.Diagnostics.FirstOrDefault()?.Message);
    }

    private static SplitPage? Open(string text, SourcePath path)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, static line => line.TrimEnd() is "---");
        if (end < 1) return null;
        var node = ForeignYaml.Read(string.Join('\n', lines[..end]), path, 1, out _);
        return node is YamlMapping fields
            ? new SplitPage(fields, string.Join('\n', lines[(end + 1)..]), end + 2, null) : null;
    }

    /// <summary>Reads a file of settings or data, by its extension.</summary>
    public static YamlNode? ReadFile(SourcePath path, string text, out string? problem)
    {
        // JSON is YAML, but for comments, which some tools allow.
        if (path.Extension != ".toml") return ForeignYaml.Read(text, path, 1, out problem);
        var (node, problems) = TomlReader.Read(text, path, 1, Limit, ImportProblems.UnreadableSettings);
        problem = node is null ? problems.FirstOrDefault()?.Message ?? "it is empty" : null;
        return node;
    }
}
