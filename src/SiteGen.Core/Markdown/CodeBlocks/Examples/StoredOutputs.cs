using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>The output of an example.</summary>
/// <param name="Name">The interpreter as the example names it, such as <c>3.14t</c>.</param>
/// <param name="Version">What ran it: <c>Python 3.14.7 free-threaded</c>; "" if a command does not tell.</param>
/// <param name="Date">The day, such as <c>2026-11-30</c>.</param>
/// <param name="Text">Lines separated by '\n', without a line end at the end.</param>
public sealed record StoredOutput(string Name, string Version, string Date, string Text);

/// <param name="Key">That of the <see cref="Example"/>.</param>
/// <param name="Title">Tells a reader of the file which block it is: its first line.</param>
public sealed record StoredExample(string Key, string Title, ImmutableArray<StoredOutput> Outputs);

/// <summary>The outputs of one page's examples: <c>data/outputs/</c>, with the path of the page.</summary>
public sealed record StoredOutputs(SourcePath File, ImmutableArray<StoredExample> Examples)
{
    public const string Format = "sitegen.outputs/1";

    private const int SizeLimit = 4 * 1024 * 1024;

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SourcePath Folder { get; } = SourcePath.Parse("data/outputs");

    /// <summary>Returns the file for a page: <c>data/outputs/docs/a.json</c> for <c>content/docs/a.md</c>.</summary>
    public static SourcePath FileOf(SourcePath page)
    {
        var path = page.Value.StartsWith("content/", StringComparison.Ordinal) ? page.Value["content/".Length..]
            : page.Value;
        return Folder / (path[..^page.Extension.Length] + ".json");
    }

    public StoredExample? Find(string key) => Examples.FirstOrDefault(example => example.Key == key);

    /// <returns>The outputs that can be read, and the first problem.</returns>
    public static (StoredOutputs Outputs, Diagnostic? Problem) Read(SourceFile file)
    {
        var none = new StoredOutputs(file.Path, []);
        if (TextFile.Read(file, SizeLimit, out var unread) is not { } text) return (none, unread);
        var (root, problems) = JsonTreeReader.Read(text, file.Path, 1, SizeLimit, ExampleProblems.BadFile);
        if (problems is [var first, ..]) return (none, first);
        if (TextOf(root?["format"]) != Format || root?["examples"] is not YamlSequence list)
        {
            return (none, ExampleProblems.BadFile(
                root?.Location ?? new SourceLocation(file.Path), $"it is not of the format {Format}."));
        }
        var examples = list.Items.Select(ExampleOf).ToList();
        var bad = examples.IndexOf(null);
        return (none with { Examples = [.. examples.OfType<StoredExample>()] }, bad < 0 ? null
            : ExampleProblems.BadFile(list.Items[bad].Location, "an example has no key or no outputs."));
    }

    /// <summary>Returns the bytes of the file; an output is a list of lines, so that a diff can be read.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteStartArray("examples");
            foreach (var example in Examples) Write(writer, example);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, StoredExample example)
    {
        writer.WriteStartObject();
        writer.WriteString("key", example.Key);
        writer.WriteString("code", example.Title);
        writer.WriteStartArray("outputs");
        foreach (var output in example.Outputs)
        {
            writer.WriteStartObject();
            writer.WriteString("on", output.Name);
            writer.WriteString("version", output.Version);
            writer.WriteString("date", output.Date);
            writer.WriteStartArray("lines");
            foreach (var line in output.Text.Length == 0 ? [] : output.Text.Split('\n')) writer.WriteStringValue(line);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static StoredExample? ExampleOf(YamlNode node)
    {
        if (node is not YamlMapping mapping || TextOf(mapping["key"]) is not { } key
            || mapping["outputs"] is not YamlSequence list) return null;
        var outputs = list.Items.Select(OutputOf).ToList();
        return outputs.Contains(null) ? null
            : new StoredExample(key, TextOf(mapping["code"]) ?? "", [.. outputs.OfType<StoredOutput>()]);
    }

    private static StoredOutput? OutputOf(YamlNode node)
    {
        if (node is not YamlMapping mapping || TextOf(mapping["on"]) is not { } name
            || mapping["lines"] is not YamlSequence lines) return null;
        return new StoredOutput(name, TextOf(mapping["version"]) ?? "", TextOf(mapping["date"]) ?? "",
            string.Join('\n', lines.Items.Select(static line => TextOf(line) ?? "")));
    }

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Text;
}
