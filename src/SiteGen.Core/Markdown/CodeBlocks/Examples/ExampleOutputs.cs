using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>An output with all the interpreters that printed it.</summary>
/// <param name="Names">Empty when the example has no other output.</param>
/// <param name="Facts">What produced it: versions, variables that the author set, and the day.</param>
internal sealed record SharedOutput(string Text, ImmutableArray<string> Names, ImmutableArray<string> Facts);

/// <summary>Finds the stored outputs of an example and writes them below its code.</summary>
internal static class ExampleOutputs
{
    /// <summary>Returns the outputs in the order of the interpreters, equal ones once.</summary>
    public static ImmutableArray<SharedOutput> Find(Example example, BodyBuilder body)
    {
        var file = StoredOutputs.FileOf(body.Text.Path);
        var stored = body.Outputs;
        if (stored?.Find(example.Key) is not { } found)
        {
            body.Report(ExampleProblems.NotStored(example.Location, file, stored is { Examples.IsEmpty: false }));
            return [];
        }
        foreach (var name in example.Names.Where(name => found.Outputs.All(output => output.Name != name)))
            body.Report(ExampleProblems.NotStoredFor(example.Location, file, name));
        var outputs = example.Names.Select(name => found.Outputs.FirstOrDefault(output => output.Name == name))
            .OfType<StoredOutput>().ToList();
        var groups = outputs.GroupBy(output => example.Masked(output.Text), StringComparer.Ordinal).ToList();
        // Nothing is shown below a block that prints nothing, such as the first one of a session.
        if (groups is [{ Key: "" }]) return [];
        return [.. groups.Select(group => new SharedOutput(
            group.First().Text, groups.Count == 1 ? [] : [.. group.Select(static output => output.Name)],
            FactsOf(example, group)))];
    }

    private static ImmutableArray<string> FactsOf(Example example, IEnumerable<StoredOutput> outputs) =>
    [
        .. outputs.Select(static output => output.Version)
            .Concat(example.Environment.Select(static pair => $"{pair.Key}={pair.Value}"))
            .Append(outputs.Max(static output => output.Date)!)
            .Where(static fact => fact.Length > 0).Distinct(),
    ];

    public static void Write(BodyRenderer renderer, ImmutableArray<SharedOutput> outputs)
    {
        foreach (var output in outputs)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"code code-output\" data-language=\"output\">");
            WriteHead(renderer, output);
            var text = AnsiText.Parse(output.Text);
            renderer.Body.Words.Break();
            renderer.Body.Words.Say(text.Plain);
            var options = new CodeOptions { Language = "output" };
            renderer.Write(CodeMarkup.Write(options, new CodeLines(text.Plain, []),
                CodeFrame.Of(options, "output", renderer.Body.Labels, 0), text.Html));
            renderer.Write("</div>");
            renderer.Body.Parts.Add(BodyParts.CodeParts);
        }
    }

    /// <summary>Returns the block with its outputs below it, for the page's Markdown.</summary>
    public static CodeEdit Edit(CodeEdit block, string prefix, ImmutableArray<SharedOutput> outputs)
    {
        var written = new StringBuilder(block.Block);
        foreach (var output in outputs)
        {
            var text = AnsiText.Parse(output.Text).Plain;
            var fence = new string('`', Math.Max(3, IncludedCode.LongestRun(text) + 1));
            var title = output.Names.IsEmpty ? "" : $" title=\"{string.Join(", ", output.Names)}\"";
            written.Append("\n").Append(prefix.TrimEnd()).Append('\n').Append(prefix).Append(fence).Append("output")
                .Append(title);
            foreach (var line in text.Split('\n')) written.Append('\n').Append(prefix).Append(line);
            written.Append('\n').Append(prefix).Append(fence);
        }
        return block with { Block = written.ToString() };
    }

    private static void WriteHead(BodyRenderer renderer, SharedOutput output)
    {
        var label = renderer.Body.Labels.CodeOutput;
        var title = output.Names.IsEmpty ? label : $"{label}: {string.Join(", ", output.Names)}";
        renderer.Write("<div class=\"code-head\"><span class=\"code-title\">").Write(Html.Escape(title));
        renderer.Write("</span>");
        if (!output.Facts.IsEmpty)
        {
            renderer.Write("<span class=\"code-language\">");
            renderer.Write(Html.Escape(string.Join(" · ", output.Facts))).Write("</span>");
        }
        renderer.Write("</div>");
    }
}
