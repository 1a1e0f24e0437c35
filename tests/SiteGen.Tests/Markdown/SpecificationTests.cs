using System.Globalization;
using System.Net;
using SiteGen.Markdown;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Tests.Markdown;

/// <summary>
/// Compares SiteGen with the examples of CommonMark and GFM; <c>differences.yaml</c> lists where it differs, and why.
/// </summary>
public sealed class SpecificationTests(ITestOutputHelper output)
{
    /// <summary>Keeps a heading that begins an example from being taken as the page's title.</summary>
    private const string Before = "Before.\n\n";

    [Theory]
    [InlineData("commonmark", 652)]
    [InlineData("gfm", 677)]
    public void Every_example_agrees_or_is_a_listed_difference(string specification, int count)
    {
        var whyNot = SpecificationExamples.WhyNot;
        Assert.SkipWhen(whyNot is not null, $"The examples of the specifications are not here: {whyNot}");
        var examples = SpecificationExamples.Of(specification);
        Assert.Equal(count, examples.Length);
        var different = examples.Where(static example => !Agrees(example))
            .ToDictionary(static example => example.Number);
        var listed = Listed(specification);
        var agreeing = count - different.Count;
        output.WriteLine($"{specification}: {agreeing} of {count} agree, {listed.Count} differ on purpose.");
        var unlisted = different.Values.Where(example => !listed.Contains(example.Number)).Select(Report).ToList();
        Assert.True(unlisted.Count == 0, string.Join('\n', unlisted));
        Assert.Equal([], listed.Where(number => !different.ContainsKey(number)));
    }

    private static bool Agrees(SpecificationExample example) =>
        ComparableHtml.Of(example.Html) == Written(example.Markdown);

    private static string Written(string markdown)
    {
        var body = ParsedBodyText.Parse(Before + markdown);
        var html = string.Concat(body.Segments.Select(segment => Html(segment, body)));
        return ComparableHtml.Of(html[(html.IndexOf("</p>", StringComparison.Ordinal) + 4)..]);
    }

    private static string Html(Segment segment, ParsedBody body) => segment switch
    {
        HtmlSegment html => html.Html,
        DeferredSegment deferred => deferred.Make().Html,
        LinkSegment link => WebUtility.HtmlEncode(body.Links[link.LinkIndex].Target),
        ImageSegment image => $" src=\"{WebUtility.HtmlEncode(body.Links[image.LinkIndex].Target)}\"",
        PictureEnd => " loading=\"lazy\" decoding=\"async\">",
        LocalSegment local => Html(local.Part, body),
        TextSegment words => WebUtility.HtmlEncode(words.Text),
        ExpressionSegment hole => "{{ " + hole.Code + " }}",
        _ => "",
    };

    private static string Report(SpecificationExample example) =>
        $"--- Example {example.Number}:\n{example.Markdown}"
            + $"--- should be:\n{ComparableHtml.Of(example.Html)}\n--- is:\n{Written(example.Markdown)}";

    private static HashSet<int> Listed(string specification)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(SpecificationExamples.Folder, "..", "differences.yaml"));
        yaml.Load(reader);
        var numbers = ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>()
            .Select(group => group.Children.TryGetValue(specification, out var found) ? (YamlSequenceNode)found : [])
            .SelectMany(static found => found)
            .Select(static number => int.Parse(((YamlScalarNode)number).Value!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        return [.. numbers];
    }
}
