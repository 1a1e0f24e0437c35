using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>
/// The formulas of <c>tests/Formulas/corpus.txt</c>, one a line: all are read, and what readers see of them is what
/// Temml writes, except for the differences in <c>differences.txt</c>, which <c>UPDATE_GOLDEN=1</c> rewrites.
/// </summary>
public sealed partial class FormulaCorpusTests
{
    private static readonly string Folder = TestSite.Folder("../Formulas");

    private static readonly string[] Corpus = [.. File.ReadLines(Path.Combine(Folder, "corpus.txt"))
        .Where(static line => line.Length > 0)];

    [Fact]
    public void Every_formula_of_the_corpus_is_read() =>
        Assert.Empty(Corpus.SelectMany(static tex => Parse(tex).Diagnostics));

    [Fact]
    public void The_symbols_are_those_of_Temml()
    {
        var (packages, whyNot) = NpmPackages.Install(Folder, "formulas");
        Assert.SkipWhen(packages is null, $"Temml cannot be installed: {whyNot}");
        var (isRead, json) = NpmPackages.Run("node", Folder, "temml.mjs", packages!, "corpus.txt");
        Assert.True(isRead, json);
        var theirs = JsonDocument.Parse(json).RootElement.EnumerateArray()
            .Select(static each => each.GetString()).ToList();
        Assert.Equal(Corpus.Length, theirs.Count);
        var differences = Corpus.Zip(theirs, static (tex, other) =>
                (Tex: tex, Ours: Seen(ParsedBodyText.Html(Parse(tex))), Theirs: other is null ? "–" : Seen(other)))
            .Where(static each => each.Ours != each.Theirs)
            .Select(static each => $"{each.Tex}\n  {each.Ours}\n  {each.Theirs}\n");
        Golden.Check(Path.Combine(Folder, "differences.txt"), string.Concat(differences));
    }

    /// <summary>Returns the characters that readers see, without spaces and signs that have no width.</summary>
    private static string Seen(string mathml) =>
        Unseen().Replace(WebUtility.HtmlDecode(Markup().Replace(Annotation().Replace(mathml, ""), "")), "");

    private static ParsedBody Parse(string tex) => MarkdownParser.Parse(
        new Document(SourcePath.Parse("content/page.md"), null, $"```math\n{tex}\n```", 1, []), Labels.English,
        new Reads(SourceTree.Of([])), new PageSyntax { Math = MathConfig.On });

    [GeneratedRegex("<annotation.*?</annotation>", RegexOptions.Singleline)]
    private static partial Regex Annotation();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\s\u2061\u2062\u2063\u200B\uFE0E\uFE00]")]
    private static partial Regex Unseen();
}
