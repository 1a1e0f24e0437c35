using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Theming;

/// <summary>
/// Takes the work of one of Scriban's functions from the budget: texts and lists that it reads or makes.
/// </summary>
/// <param name="weight">The cost of the function, relative to copying its text.</param>
public sealed class BoundedFunction(IScriptCustomFunction inner, int weight = 1) : IScriptCustomFunction
{
    /// <summary>
    /// The number of items of a list argument that count as one step. Many functions look at one item only, and Scriban
    /// counts those that look at all.
    /// </summary>
    private const int ItemsInStep = 64;

    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var run = (TemplateRun)context;
        var span = callerContext?.Span ?? context.CurrentSpan;
        foreach (var argument in arguments)
        {
            if (argument is ScriptArray list) run.Take(list.Count / ItemsInStep, span);
            else run.Take(argument, span, weight);
        }
        var value = inner.Invoke(context, callerContext, arguments, blockStatement);
        if (value is ScriptArray made) run.Take(made.Count, span);
        else run.Take(value, span);
        return value;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? block) =>
        new(Invoke(context, callerContext, arguments, block));
}
