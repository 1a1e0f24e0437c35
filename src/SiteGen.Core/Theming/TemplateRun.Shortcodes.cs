using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Theming.Bodies;

namespace SiteGen.Theming;

/// <summary>The part of a run that finds shortcodes and keeps what they say about themselves.</summary>
public sealed partial class TemplateRun
{
    /// <summary>The notes of the shortcodes that are running, the innermost last.</summary>
    private readonly Stack<ComponentNotes> _notes = new();
    private int _shortcodeCount;

    private static bool FindShortcode(
        TemplateContext context, SourceSpan span, ScriptVariable variable, out object value)
    {
        var run = (TemplateRun)context;
        var theme = run.Renderer.Site.Theme;
        if (theme.Find($"shortcodes/{variable.Name}.html", run.Renderer.Reads) is null)
            throw TemplateProblems.UnknownName(
                span, variable.Name, Builtins.Names.Concat(run.Renderer.Site.Additions.Names)
                .Concat(["site", "page", "data"]).Concat(run.Renderer.NamesOf("shortcodes")));
        value = new TemplateFunction(variable.Name, static (run, call) => ShortcodeCall.Run(run, call));
        return true;
    }

    private object Collected(ScriptNode node)
    {
        var output = new PartialOutput();
        PushOutput(output);
        try
        {
            Evaluate(node);
            return output.Finish();
        }
        finally
        {
            PopOutput();
        }
    }

    /// <summary>Evaluates the block of a function's call within a template.</summary>
    internal FilledValue Captured(TemplateCall call) => call.Block is null ? new MarkupValue(Foundation.Html.Empty)
        : Collected(call.Block) is var made && made is FilledValue value ? value : new MarkupValue((Html)made);

    /// <summary>Records what the running shortcode says about itself, or what a layout needs.</summary>
    internal void Note(Action<ComponentNotes> note, PageNeeds needs)
    {
        if (_notes.TryPeek(out var notes)) note(notes);
        else Renderer.Need(needs);
    }

    internal string NextKey() => ShortcodeCall.KeyOf(_page?.Path, ++_shortcodeCount);

    internal string PlainOf(FilledWords words) => MarkupText.PlainOf(new Html(OnPage(words)));
}
