using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Theming.Bodies;

/// <summary>Calls a shortcode of the theme, with what its block contains.</summary>
internal static class ShortcodeCall
{
    /// <returns><see cref="Html"/>, or a <see cref="FilledValue"/> if the output differs by target.</returns>
    public static object Run(TemplateRun run, TemplateCall call)
    {
        var arguments = Builtins.ArgumentsOf(call);
        var words = run.BodyOf(call);
        var label = words is null ? null : LabelOf(words, arguments);
        var content = words is null ? null : ContentOf(words, run);
        Describe(arguments, words, label, content, call.Function, run);
        var notes = new ComponentNotes();
        var made = run.RunPartial("shortcodes", call, call.Function, arguments, notes);
        if (words is null && notes.IsEmpty) return made;
        if (words is not null)
            foreach (var inner in ComponentValue.In(words)) notes.Needs = notes.Needs.With(inner.Notes.Needs);
        var value = made as FilledValue ?? new MarkupValue((Html)made);
        var component = new ComponentValue(value, notes.Label ?? label, content, arguments, notes);
        arguments["self"] = component;
        arguments["component"] = call.Function;
        return component;
    }

    /// <summary>Adds the arguments that no caller writes.</summary>
    private static void Describe(
        ScriptObject arguments, FilledWords? words, LabelValue? label, ContentValue? content, string name,
        TemplateRun run)
    {
        var first = arguments["list"] is ScriptArray { Count: > 0 } list ? list[0] : null;
        if (!arguments.ContainsKey("label")) arguments["label"] = label ?? first;
        arguments["label_text"] = label?.Plain ?? arguments["label"]?.ToString();
        if (words is null) return;
        arguments["content"] = content;
        arguments["items"] = new ScriptArray(ComponentValue.In(words)
            .Where(inner => inner.Notes.Whole == name).Select(static inner => inner.Arguments));
        arguments["rest"] = ContentOf(WithoutParts(words, name), run);
        arguments["key"] = run.NextKey();
    }

    private static LabelValue? LabelOf(FilledWords words, ScriptObject arguments) =>
        words.Pieces.Select(static piece => (piece as ValuePiece)?.Value).OfType<LabelValue>().FirstOrDefault()
        ?? (arguments["list"] is ScriptArray { Count: > 0 } list && list[0] is string text ? LabelValue.Of(text)
            : null);

    private static FilledWords WithoutParts(FilledWords words, string name) => new([.. words.Pieces.Where(piece =>
        piece is not ValuePiece { Value: ComponentValue component } || component.Notes.Whole != name)]);

    /// <returns>Null for a block that is empty except for a label.</returns>
    private static ContentValue? ContentOf(FilledWords words, TemplateRun run)
    {
        ImmutableArray<FilledPiece> pieces = [.. words.Pieces.Where(static piece =>
            piece is not ValuePiece { Value: LabelValue })];
        return pieces.All(piece => piece is StretchPiece stretch && IsBlank(stretch, run)) ? null
            : new ContentValue(new FilledWords(pieces));
    }

    private static bool IsBlank(StretchPiece stretch, TemplateRun run)
    {
        if (run.Page?.Parsed.Body is not { } body || body.Segments != run.Segments) return false;
        return body.Segments.AsSpan()[body.Stretches[stretch.Expression]].ToArray()
            .All(static segment => segment is HtmlSegment html && html.Html.AsSpan().IsWhiteSpace());
    }

    /// <summary>Returns a key that no other shortcode of the site has.</summary>
    /// <param name="number">The number of the call in its page, from 1.</param>
    public static string KeyOf(SourcePath? page, int number)
    {
        var name = Fingerprint.Of(page?.Value ?? "").ToString()[..6];
        return string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }
}
