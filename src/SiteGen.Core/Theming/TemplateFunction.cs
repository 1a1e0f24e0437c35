using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Theming.Bodies;

namespace SiteGen.Theming;

/// <summary>The arguments and the place of one call in a template.</summary>
/// <param name="Block">
/// The block between the call and its 'end', for a function that takes one; <see cref="TemplateRun.BodyOf"/> evaluates
/// it.
/// </param>
public readonly record struct TemplateCall(
    string Function, SourceSpan Span, ScriptArray Arguments, ScriptBlockStatement? Block = null)
{
    /// <exception cref="TemplateFailure">The argument is missing or is not text.</exception>
    public string Text(int index, string what) => Value(index) switch
    {
        string text => text,
        Foundation.Html html => html.Markup,
        null => throw TemplateProblems.BadArgument(Span, $"'{Function}' needs {what}.", $"Write: {Function} \"…\""),
        var other => throw TemplateProblems.BadArgument(
            Span, $"'{Function}' needs {what} as text, not a {TypeName(other)}."),
    };

    public object? Value(int index) => index < Arguments.Count ? Arguments[index] : null;

    public object? Named(string name) =>
        Arguments.ScriptObject is { } named && named.TryGetValue(name, out var value) ? value : null;

    public IEnumerable<KeyValuePair<string, object?>> AllNamed =>
        Arguments.ScriptObject?.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)) ?? [];

    private static string TypeName(object value) => value switch
    {
        bool => "Boolean",
        int or long or double or decimal or float or WrittenNumber => "number",
        System.Collections.IList => "list",
        _ => "object",
    };
}

/// <summary>A function that templates call with positional and named arguments.</summary>
public sealed class TemplateFunction(string name, Func<TemplateRun, TemplateCall, object?> call) : IScriptCustomFunction
{
    public string Name => name;

    /// <summary>Returns a function whose result needs something on the page that shows it.</summary>
    public TemplateFunction Needing(PageNeeds needs) => needs.IsNone ? this : new(name, (run, made) =>
    {
        run.Renderer.Need(needs);
        return call(run, made);
    });

    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "argument");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        call((TemplateRun)context,
            new TemplateCall(name, callerContext?.Span ?? context.CurrentSpan, arguments, blockStatement));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
