using System.Collections.Immutable;
using System.Text;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Converts what Liquid and Nunjucks can say without being run: values, includes, links, code.</summary>
/// <param name="settings">The values of <c>site</c>.</param>
/// <param name="includes">The folder of files to include.</param>
internal sealed class Liquid(ForeignSite site, SettingsFile settings, string includes)
{
    private const int MaxDepth = 6, MaxInclude = 20_000;

    private static readonly ImmutableArray<TagSyntax> Syntaxes =
        [new("tag", "{%", "%}"), new("value", "{{", "}}")];

    public TagEdits Edits => new(Rules, RuleOf);

    /// <summary>Returns the tags that are run: not those between 'raw' and 'endraw'.</summary>
    public static ImmutableArray<ForeignTag> Tags(string text)
    {
        var run = ImmutableArray.CreateBuilder<ForeignTag>();
        var isRaw = false;
        foreach (var tag in TagScanner.Find(text, Syntaxes))
        {
            var isMark = tag.Name is "raw" or "verbatim" && tag.Syntax.Kind == "tag";
            if (isMark) isRaw = !tag.IsClosing;
            if (isMark || !isRaw) run.Add(tag);
        }
        return run.ToImmutable();
    }

    /// <summary>Inserts included files that have no code of their own, with the values that they are given.</summary>
    public string Expand(string text) => text.Contains("{% include", StringComparison.Ordinal)
        || text.Contains("{%- include", StringComparison.Ordinal) ? Expand(text, 0) : text;

    /// <summary>Drops 'raw' and 'endraw' in code, where they are not shown, with the line that they fill.</summary>
    public static IEnumerable<Edit> RawMarks(PageScope scope)
    {
        var text = scope.Text.Text;
        foreach (var tag in scope.Text.CodeTags.Where(static tag => tag.Name is "raw" or "verbatim"))
        {
            var isLine = (tag.Start == 0 || text[tag.Start - 1] == '\n') && tag.End < text.Length
                && text[tag.End] == '\n';
            yield return Edit.Replace(tag.Start, tag.End + (isLine ? 1 : 0), "");
        }
    }

    private string Expand(string text, int depth)
    {
        var page = ForeignText.Parse(text, Recipe.CommonMark, Tags(text));
        var made = new StringBuilder();
        var done = 0;
        foreach (var tag in page.Tags.Where(static tag =>
            tag.Name is "include" or "include_relative" or "include_cached"))
        {
            if (depth == MaxDepth || IncludeOf(tag, depth) is not { } included) continue;
            made.Append(text, done, tag.Start - done).Append(included.Trim('\n'));
            done = tag.End;
        }
        return done == 0 ? text : made.Append(text, done, text.Length - done).ToString();
    }

    private string? IncludeOf(ForeignTag tag, int depth)
    {
        var name = tag.Arguments.FirstOrDefault(static argument => argument.Name is null).Value;
        if (string.IsNullOrEmpty(name) || site.Find($"{includes}/{name}")?.Text() is not { Length: < MaxInclude } text)
            return null;
        foreach (var argument in tag.Arguments.Where(static argument => argument.Name is not null))
        {
            text = text.Replace($"{{{{ include.{argument.Name} }}}}", argument.Value, StringComparison.Ordinal)
                .Replace($"{{{{include.{argument.Name}}}}}", argument.Value, StringComparison.Ordinal);
        }
        text = Expand(text, depth + 1);
        return text.Contains("{%", StringComparison.Ordinal) || text.Contains("include.", StringComparison.Ordinal)
            ? null : text;
    }

    private static IReadOnlyDictionary<string, TagRule> Rules { get; } = new Dictionary<string, TagRule>
    {
        ["highlight"] = TagRule.Block(static use => Ours.Code(use.Tag.Argument("", 0), use.Raw)),
        ["raw"] = TagRule.Inline(static use => use.Inner),
        ["verbatim"] = TagRule.Inline(static use => use.Inner),
        ["comment"] = TagRule.Inline(static use => Ours.Kept(use.Raw)),
        ["link"] = TagRule.Inline(static use => PageAt(use, use.Tag.Argument("", 0) ?? "")),
        ["post_url"] = TagRule.Inline(static use => PageAt(use, $"_posts/{use.Tag.Argument("", 0)}.md")),
        ["gist"] = TagRule.Inline(static use => Ours.Link("Gist",
            $"https://gist.github.com/{use.Tag.Argument("", 0)}")).Approximated("a link"),
        ["youtube"] = TagRule.Inline(static use => Ours.Link("YouTube",
            $"https://www.youtube.com/watch?v={use.Tag.Argument("", 0)}")).Approximated("a link"),
    };

    private TagRule? RuleOf(ForeignTag tag)
    {
        if (tag.Syntax.Kind == "value")
        {
            return tag.Inner.StartsWith("site.data.", StringComparison.Ordinal) && !tag.Inner.Contains('|')
                ? TagRule.Inline(static use => $"{{{{ {use.Tag.Inner["site.".Length..]} }}}}")
                : TagRule.Inline(use => Value(use.Tag.Inner, use.Scope) ?? TagEdits.Kept(use)) with
                {
                    Outcome = tag.Inner.StartsWith("page.", StringComparison.Ordinal)
                        || Value(tag.Inner, null) is not null
                        ? Outcome.Converted : Outcome.Left,
                };
        }
        return TagEdits.Unknown;
    }

    /// <summary>Evaluates a value with filters that change only addresses and white space.</summary>
    private string? Value(string code, PageScope? scope)
    {
        var parts = code.Split('|', StringSplitOptions.TrimEntries);
        var value = Term(parts[0], scope);
        foreach (var filter in parts.Skip(1).Select(static part => part.Split(':')[0].Trim()))
        {
            if (value is null) return null;
            if (filter is "relative_url" or "absolute_url" or "url" or "prepend")
                value = scope is null ? value : LinkEdits.ByPlan(value, scope) ?? value;
            else if (filter is not ("escape" or "strip" or "strip_newlines" or "xml_escape" or "safe" or "smartify"
                or "markdownify" or "escape_once" or "htmlize" or "dump"))
                return null;
        }
        return value;
    }

    private string? Term(string term, PageScope? scope)
    {
        if (Mdx.Literal(term) is { } literal) return literal;
        if (term is "site.baseurl") return "";
        if (term.StartsWith("site.", StringComparison.Ordinal))
            return (settings[term["site.".Length..]] as YamlScalar)?.Text;
        if (!term.StartsWith("page.", StringComparison.Ordinal) || scope?.Page.File.Text() is not { } text) return null;
        var fields = FrontMatterSplit.Read(text, scope.Page.File.Path).Fields;
        return (SettingsFile.Find(fields, term["page.".Length..].Split('.')) as YamlScalar)?.Text;
    }

    /// <summary>Returns the target of a link to a file, as 'link' and 'post_url' name it.</summary>
    private static string PageAt(TagUse use, string path)
    {
        var plan = use.Scope.Plan;
        var file = plan.AtPath(path.TrimStart('/')) ?? plan.Files.FirstOrDefault(file =>
            file.File.Path.Value.EndsWith("/" + path, StringComparison.Ordinal)
            || file.File.Path.Value.EndsWith(path.Replace(".md", ".markdown", StringComparison.Ordinal),
                StringComparison.Ordinal));
        return file is not null ? LinkTargets.Ours(file, use.Scope.Page) : "/" + path;
    }
}
