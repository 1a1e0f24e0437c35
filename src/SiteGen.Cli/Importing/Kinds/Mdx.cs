using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Converts MDX and directives: what is static becomes Markdown, what is code stays as a code block.</summary>
internal static class Mdx
{
    private static readonly string[] UrlFunctions = ["require", "useBaseUrl"];

    public static TagEdits TagEdits { get; } = new(MdxComponents.Rules, RuleOf);

    /// <summary>
    /// Finds components, expressions and statements; an HTML element only if its attributes are code.
    /// </summary>
    public static ImmutableArray<ForeignTag> Tags(string text) =>
        [.. MdxScanner.Find(text).Where(static tag => !IsHtml(tag) || IsJsx(tag))];

    public static IEnumerable<Edit> EditsFor(PageScope scope) =>
        Directives(scope).Concat(Fences(scope)).Concat(Summary(scope));

    /// <summary>Returns the text of an expression that is a literal: <c>'text'</c>, <c>" "</c>, a template.</summary>
    public static string? Literal(string expression) =>
        expression is [('"' or '\'' or '`') and var quote, .., var last] && last == quote
            && !expression[1..^1].Contains(quote) && !expression.Contains("${", StringComparison.Ordinal)
            ? expression[1..^1] : null;

    /// <summary>Returns the file that an attribute means: a text, an import, or a text in a call.</summary>
    public static string FileOf(string value, PageScope scope)
    {
        if (UrlFunctions.FirstOrDefault(name => value.StartsWith(name + "(", StringComparison.Ordinal)) is { } name)
            value = value[(name.Length + 1)..].Split(')')[0].Trim('"', '\'', '`', ' ');
        else if (ImportOf(value, scope) is { } file) value = file;
        return TargetOf(value, scope);
    }

    public static string TargetOf(string target, PageScope scope) => LinkEdits.ByPlan(target, scope) ?? target;

    /// <summary>Returns the file that an import gives a name: <c>import tree from './tree.png'</c>.</summary>
    public static string? ImportOf(string name, PageScope scope)
    {
        foreach (var statement in scope.Text.Tags.Where(static tag => tag.Name == MdxScanner.Import))
        {
            foreach (var line in statement.Inner.Split('\n'))
            {
                var words = line.Trim().TrimEnd(';').Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words is ["import", var known, "from", var file] && known == name)
                    return WithoutAlias(file.Trim('"', '\'').Split('?')[0], scope);
            }
        }
        return null;
    }

    private static string WithoutAlias(string file, PageScope scope) =>
        file.StartsWith("@site/", StringComparison.Ordinal) ? Relative(file[6..], scope)
        : file.StartsWith("~/", StringComparison.Ordinal) ? Relative("src/" + file[2..], scope)
        : file.StartsWith("@/", StringComparison.Ordinal) ? Relative("src/" + file[2..], scope) : file;

    private static string Relative(string path, PageScope scope) =>
        string.Concat(Enumerable.Repeat("../", scope.Page.File.Path.Value.Count(static sign => sign == '/'))) + path;

    private static bool IsHtml(ForeignTag tag) =>
        tag.Syntax.Kind == "component" && char.IsAsciiLetterLower(tag.Name[0]) && !tag.Name.Contains('.');

    private static bool IsJsx(ForeignTag tag) => !tag.IsClosing
        && (tag.Inner.Contains('{') || tag.Inner.Contains("className", StringComparison.Ordinal));

    private static TagRule? RuleOf(ForeignTag tag) => tag.Name switch
    {
        MdxScanner.Import => TagRule.Inline(static _ => ""),
        MdxScanner.Export => new TagRule(Outcome.Left, static use => Ours.Code("jsx", use.Tag.Inner))
        { IsBlock = true, Fate = "a code block" },
        MdxScanner.Comment => TagRule.Inline(static use => use.Tag.Inner == "truncate" ? "<!--more-->"
            : $"<!-- {Ours.Line(use.Tag.Inner).Replace("--", "- -", StringComparison.Ordinal)} -->"),
        MdxScanner.Expression => Literal(tag.Inner) is not null
            ? TagRule.Inline(static use => Literal(use.Tag.Inner)!)
            : new TagRule(Outcome.Left, static use => $"`{{{Ours.Line(use.Tag.Inner).Replace('`', '\'')}}}`")
            { Fate = "code" },
        _ when IsHtml(tag) => TagRule.Inline(Html).Approximated("HTML without code in its attributes"),
        _ => new TagRule(Outcome.Left, Unknown) { IsBlock = true, Fate = "its content, or a code block" },
    };

    /// <summary>Shows an imported Markdown file, the content of a component, or the component as code.</summary>
    private static string Unknown(TagUse use)
    {
        if (ImportOf(use.Tag.Name, use.Scope) is { } file && file.Contains(".md", StringComparison.Ordinal)
            && LinkTargets.Convert(file, use.Scope.Page, use.Scope.Plan) is { } include)
            return $"<!-- include: {include} -->";
        var written = use.Scope.Text.Text[use.Tag.Start..use.Tag.End];
        return use.Inner.Trim().Length > 0 ? use.Inner : Ours.Code("jsx", written);
    }

    /// <summary>Writes an HTML element with the attributes that are no code.</summary>
    private static string Html(TagUse use)
    {
        var tag = new StringBuilder("<").Append(use.Tag.Name);
        foreach (var argument in use.Tag.Arguments.Where(static argument => argument.Name is not null))
        {
            var name = argument.Name == "className" ? "class" : argument.Name!.ToLowerInvariant();
            var value = name is "src" or "href" or "poster" ? FileOf(argument.Value, use.Scope) : argument.Value;
            if (name == "style" || name.StartsWith("on", StringComparison.Ordinal)
                || value.IndexOfAny(['{', '"', '(']) >= 0)
                continue;
            tag.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        }
        return tag.Append(use.Tag.IsWhole ? " />" : ">").ToString();
    }

    private static IEnumerable<Edit> Directives(PageScope scope)
    {
        var length = scope.Text.Text.Length;
        foreach (var block in scope.Text.Tree.Descendants<ColonBlock>())
        {
            var innerStart = Math.Min(block.HeadEnd + 1, length);
            var innerEnd = Math.Clamp(block.ContentEnd(), innerStart, length);
            var end = Math.Min(block.Close?.End ?? innerEnd, length);
            scope.Note(Outcome.Converted, $"directive `{block.Kind}`", block.Span.Start);
            yield return new Edit(block.Span.Start, Math.Max(end, innerEnd), innerStart, innerEnd, content =>
                block.Kind is "details" ? Ours.Details(block.Title, content.Inner)
                : Ours.Alert(block.Kind, block.Title, content))
            {
                IsBlock = true,
                IsIndented = true,
                IsAlert = block.Kind is not "details",
            };
        }
    }

    /// <summary>Converts the mark that ends a summary.</summary>
    private static IEnumerable<Edit> Summary(PageScope scope)
    {
        const string mark = "<!-- truncate -->";
        var at = scope.Text.Text.IndexOf(mark, StringComparison.Ordinal);
        if (at >= 0 && !scope.Text.IsCode(at)) yield return Edit.Replace(at, at + mark.Length, "<!--more-->");
    }

    private static IEnumerable<Edit> Fences(PageScope scope)
    {
        var text = scope.Text.Text;
        foreach (var code in scope.Text.Tree.Descendants<FencedCodeBlock>())
        {
            var start = code.Span.Start + code.OpeningFencedCharCount;
            if (start >= text.Length) continue;
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            if (start < end && FenceInfos.FromMdx(text[start..end]) is { } converted
                && converted != text[start..end].Trim())
                yield return Edit.Replace(start, end, converted);
        }
    }
}
