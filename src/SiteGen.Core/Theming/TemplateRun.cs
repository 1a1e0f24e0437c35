using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Links;
using SiteGen.Model;
using SiteGen.Theming.Bodies;

namespace SiteGen.Theming;

/// <summary>
/// Runs templates for one output, with strict names, escaped output and a <see cref="TemplateBudget"/>.
/// </summary>
/// <remarks>Not safe for use by several threads. Partials run inside it; a page's body has a run of its own.</remarks>
public sealed partial class TemplateRun : TemplateContext
{
    private const int DeepestPartial = 1_000;

    /// <summary>The number of nested partials on one thread's stack. The next one gets a stack of its own.</summary>
    private const int PartialsPerStack = 40;

    /// <summary>The maximum depth of calls between a template's functions within one partial.</summary>
    private const int MostCalls = 200;

    private const int StackBytes = 16 * 1024 * 1024;

    private readonly ScriptObject _globals = [];
    private readonly Stack<(string Name, ScriptObject Arguments)> _partials = new();
    private readonly Page? _page;
    private readonly TemplateBudget _budget;
    private int _loopSteps;

    /// <summary>The output that contains the last value, and the index of the value's end in it.</summary>
    private StringBuilder? _lastValueIn;

    private int _lastValueEnd;

    /// <summary>
    /// The start of an address that a value began and the template continues; the value may be a scheme.
    /// </summary>
    private (StringBuilder In, int Start)? _undecided;

    /// <summary>The statement that is being evaluated, or was evaluated last.</summary>
    private ScriptExpressionStatement? _statement;

    /// <param name="page">
    /// The page whose body this is, or that the layout shows; null for pages that the site generates.
    /// </param>
    public TemplateRun(PageRenderer renderer, Page? page)
        : base(Builtins.Shared)
    {
        Renderer = renderer;
        _page = page;
        _budget = renderer.Budget;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        RecursiveLimit = MostCalls;
        LoopLimit = TemplateBudget.MaxIterations;
        OutputLimit = TemplateBudget.MaxOutputLength;
        LimitToString = TemplateBudget.MaxTextLength;
        // The defaults silently truncate what is too long.
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OnStringLimit = ScriptLimitBehavior.Throw;
        TryGetVariable = FindShortcode;
        PushGlobal(renderer.Site.Additions.Functions);
        PushGlobal(_globals);
        _budget.Enter(this);
    }

    public PageRenderer Renderer { get; }

    /// <summary>The page whose text or layout this is; null for pages that the site generates.</summary>
    public Page? Page => _page;

    /// <summary>The segments of the text whose expressions are evaluated; empty for a layout.</summary>
    public ImmutableArray<Segment> Segments { get; init; } = [];

    /// <summary>The call of the outermost partial or shortcode that is running or ran last.</summary>
    public SourceSpan? FirstCall { get; private set; }

    /// <summary>The frame that the layout has set.</summary>
    public (string Name, SourceSpan Span)? Frame { get; set; }

    /// <summary>
    /// Returns the address of a link as the current page would write it; null if it leads to nothing.
    /// </summary>
    public string? ResolveLink(string target) =>
        Renderer.UrlOf(new LinkFact(_page?.Path ?? SiteModel.ContentFolder / "_index.md", target));

    public void Set(string name, object? value) => _globals.SetValue(name, value, readOnly: true);

    /// <summary>Sets the content that a frame goes around.</summary>
    public void SetContent(Html content)
    {
        _globals.Remove("content");
        Set("content", content);
    }

    /// <summary>Runs a partial or shortcode, which sees its arguments as 'args'.</summary>
    /// <returns><see cref="Html"/>, or a <see cref="FilledValue"/> if the output differs by target.</returns>
    /// <param name="notes">Takes what a shortcode says about itself; null for a partial.</param>
    internal object RunPartial(
        string kind, TemplateCall call, string name, ScriptObject arguments, ComponentNotes? notes = null)
    {
        var file = Renderer.Site.Theme.Find($"{kind}/{name}.html", Renderer.Reads)
            ?? throw TemplateProblems.NoPartial(call.Span, name, Renderer.NamesOf(kind));
        if (_partials.Count == 0) FirstCall = call.Span;
        _partials.Push((name, arguments));
        if (notes is not null) _notes.Push(notes);
        RecursiveLimit += MostCalls;
        try
        {
            if (_partials.Count > DeepestPartial) throw TooDeep(call.Span);
            var page = Renderer.Site.Templates.Get(file).Page!;
            return _partials.Count % PartialsPerStack == 0 ? OwnStack.Run(() => Run(page, arguments), StackBytes)
                : Run(page, arguments);
        }
        finally
        {
            RecursiveLimit -= MostCalls;
            _partials.Pop();
            if (notes is not null) _notes.Pop();
        }
    }

    private object Run(ScriptPage partial, ScriptObject arguments)
    {
        PushGlobal(new ScriptObject { ["args"] = arguments });
        PushLocal();
        try
        {
            return Collected(partial);
        }
        finally
        {
            PopLocal();
            PopGlobal();
        }
    }

    /// <summary>Evaluates the block of a function's call.</summary>
    /// <returns>Null if the call has no block.</returns>
    public FilledWords? BodyOf(TemplateCall call)
    {
        if (call.Block is null) return null;
        return Output is BodyTrace trace ? Words(trace, call.Block) : FilledWords.Of(Markup(call.Block));
    }

    private FilledWords Words(BodyTrace around, ScriptBlockStatement block)
    {
        var inner = around.Inner();
        PushOutput(inner);
        try
        {
            Evaluate(block);
            around.Count(inner);
            return inner.Finish();
        }
        finally
        {
            PopOutput();
        }
    }

    private Html Markup(ScriptBlockStatement block)
    {
        PushOutput();
        try
        {
            Evaluate(block);
            return new Html(Output.ToString() ?? "");
        }
        finally
        {
            PopOutput();
        }
    }

    /// <summary>Escapes what a template writes, unless its type says that it is markup.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (Output is BodyTrace trace) AddTo(trace, span, textAsObject);
        else WriteMarkup(span, textAsObject);
        return this;
    }

    private void AddTo(BodyTrace trace, SourceSpan span, object? written)
    {
        switch (written)
        {
            case null:
                break;
            case StretchPiece stretch:
                trace.Add(stretch, span);
                break;
            case FilledValue value:
                trace.Add(value, span);
                break;
            case Html html:
                trace.Add(new MarkupValue(html), span);
                break;
            // 'capture' holds what templates wrote, which is already escaped.
            case StringBuilderOutput captured:
                trace.Add(new MarkupValue(new Html(captured.ToString())), span);
                break;
            default:
                if (ObjectToString(written) is { Length: > 0 } text) trace.Add(new TextValue(text), span);
                break;
        }
    }

    private void WriteMarkup(SourceSpan span, object? textAsObject)
    {
        var text = textAsObject switch
        {
            null => "",
            Html html => html.Markup,
            // 'capture' holds what templates wrote, which is already escaped.
            StringBuilderOutput captured => captured.ToString(),
            StretchPiece stretch => OnPage(new FilledWords([stretch])),
            FilledValue value => value.In(new HtmlFold(_page, Renderer, BodyTarget.Page, Segments)).Markup,
            _ => Html.Escape(ObjectToString(textAsObject) ?? ""),
        };
        if (text.Length == 0)
        {
            if (textAsObject is TargetValue left && Output is PartialOutput target)
                target.Mark(left, target.Builder.Length);
            return;
        }
        var written = Written;
        var start = written?.Length ?? 0;
        if (written is not null) CheckAddress(_statement?.Span ?? span, written, text);
        Write(text);
        if (written is null) return;
        if (written.Length > OutputLimit) throw TemplateProblems.LongOutput(span, OutputLimit.Value);
        if (textAsObject is FilledValue differing && Output is PartialOutput partial) partial.Mark(differing, start);
        (_lastValueIn, _lastValueEnd) = (written, written.Length);
    }

    private string OnPage(FilledWords words) =>
        new HtmlFold(_page, Renderer, BodyTarget.Page, Segments).Write(words).Markup;

    /// <summary>The output so far of a layout, partial or captured text; null in a body.</summary>
    private StringBuilder? Written => Output switch
    {
        StringBuilderOutput text => text.Builder,
        PartialOutput partial => partial.Builder,
        _ => null,
    };

    /// <summary>Fails if a value makes the address in an attribute one that links must not have.</summary>
    private void CheckAddress(SourceSpan span, StringBuilder written, string text)
    {
        if (AddressAttribute.StartOfValue(written) is not { } start) return;
        var isOfTemplate = _lastValueIn != written || _lastValueEnd <= start;
        // What a theme's author wrote by hand is trusted.
        if (isOfTemplate && AddressAttribute.IsDecided(AddressAttribute.Read(written, start, ""))) return;
        var address = AddressAttribute.Read(written, start, text);
        Allow(span, address);
        _undecided = AddressAttribute.IsDecided(address) ? null : (written, start);
    }

    /// <summary>Fails if the template's own text makes a value a refused scheme: <c>href="{{ x }}:…"</c>.</summary>
    private void CheckAddress(ScriptRawStatement raw)
    {
        if (_undecided is not var (written, start)) return;
        if (Written != written) return;
        _undecided = null;
        if (AddressAttribute.StartOfValue(written) != start) return;
        var address = AddressAttribute.Read(written, start, raw.Text.ToString());
        Allow(_statement?.Span ?? raw.Span, address);
        if (!AddressAttribute.IsDecided(address)) _undecided = (written, start);
    }

    private static void Allow(SourceSpan span, string address)
    {
        if (LinkAddress.KindOf(address) == LinkKind.Refused)
            throw TemplateProblems.RefusedAddress(span, address);
    }

    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        base.ToObject(span, value is WrittenNumber
            && (destinationType.IsPrimitive || destinationType == typeof(decimal)) ? WrittenNumber.Plain(value) : value,
            destinationType);

    public override int ToInt(SourceSpan span, object? value) => base.ToInt(span, WrittenNumber.Plain(value));

    /// <summary>Evaluates a node and takes its steps from the budget.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null) return null;
        // Scriban writes the value of a statement with the span of the whole block.
        if (scriptNode is ScriptExpressionStatement statement) _statement = statement;
        if (scriptNode is ScriptRawStatement raw) CheckAddress(raw);
        _budget.Take(this, scriptNode.Span);
        try
        {
            var value = base.Evaluate(scriptNode, aliasReturnedFunction);
            if (value is string { Length: >= TemplateBudget.CharactersInStep } or BigInteger)
                Take(value, scriptNode.Span);
            if (value is not ScriptRange range || !IsRange(scriptNode)) return value;
            return new ScriptRange(Counted(range, scriptNode.Span));
        }
        catch (ScriptRuntimeException failure) when (TemplateBounds.Reached(failure) is { } bound)
        {
            throw bound;
        }
    }

    private static bool IsRange(ScriptNode node) =>
        node is ScriptBinaryExpression
        {
            Operator: ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude,
        };

    /// <summary>
    /// Counts the numbers of a range such as '1..9', which Scriban enumerates again, uncounted, for each access.
    /// </summary>
    private IEnumerable<object?> Counted(IEnumerable<object?> numbers, SourceSpan span)
    {
        foreach (var number in numbers)
        {
            _budget.TakeItem(this, span);
            yield return number;
        }
    }

    /// <summary>Takes the steps for reading or creating a value from the budget.</summary>
    /// <param name="weight">The cost of the work, relative to copying the value.</param>
    public void Take(object? value, SourceSpan span, int weight = 1)
    {
        var length = value is string text ? text.Length : value is Html html ? html.Markup.Length : 0;
        _budget.Take((long)length * weight / TemplateBudget.CharactersInStep, span);
        if (value is BigInteger number && number.GetByteCount() > TemplateBudget.MaxNumberBytes)
            throw TemplateProblems.LongNumber(span);
    }

    /// <summary>Takes steps for work that a function does item by item.</summary>
    public void Take(long steps, SourceSpan span) => _budget.Take(steps, span);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++_loopSteps > TemplateBudget.MaxLoopSteps)
            throw TemplateProblems.EndlessLoop(loop.Span, TemplateBudget.MaxLoopSteps);
        return base.OnStepLoop(loop);
    }

    /// <summary>
    /// Distinguishes partials that call each other in a circle from those that follow something deep, such as folders.
    /// </summary>
    private TemplateFailure TooDeep(SourceSpan span)
    {
        var newest = _partials.Peek();
        var before = _partials.Skip(1).TakeWhile(partial => partial.Name != newest.Name).ToList();
        var chain = before.Select(static partial => partial.Name).Prepend(newest.Name).Append(newest.Name).Reverse();
        var earlier = _partials.Skip(before.Count + 1).FirstOrDefault();
        return earlier.Arguments is { } arguments && AreEqual(arguments, newest.Arguments)
            ? TemplateProblems.CircularPartials(span, chain)
                : TemplateProblems.DeepPartials(span, chain, DeepestPartial);
    }

    private static bool AreEqual(ScriptObject first, ScriptObject second) =>
        first.Count == second.Count && first.All(argument => second.TryGetValue(argument.Key, out var value)
            && (argument.Value is ScriptArray list ? value is ScriptArray other && list.SequenceEqual(other)
                : Equals(argument.Value, value)));
}
