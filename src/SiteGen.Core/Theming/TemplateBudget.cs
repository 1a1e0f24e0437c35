using System.Runtime.CompilerServices;
using Scriban;
using Scriban.Parsing;

namespace SiteGen.Theming;

/// <summary>Bounds the cost of the templates of one output: layout, partials, bodies, titles and headings.</summary>
/// <remarks>
/// Counts work and never time, so that equal input gives equal bytes however busy the machine is.
/// The bounds are meant to be far above what the largest real pages need, such as lists of 10,000 posts.
/// </remarks>
public sealed class TemplateBudget
{
    /// <summary>The maximum number of expressions and statements that are evaluated.</summary>
    /// <remarks>Every 16 characters of a text that is used count as one more step.</remarks>
    public const int MaxSteps = 20_000_000;

    public const int CharactersInStep = 16;

    /// <summary>The maximum number of loop iterations in one run of a template.</summary>
    public const int MaxLoopSteps = 2_000_000;

    /// <summary>The maximum number of items that functions and operators look at.</summary>
    /// <remarks>A list of 4,000 built with 'array.add', which copies it each time, takes 8 million.</remarks>
    public const int MaxIterations = 10_000_000;

    /// <summary>The maximum length of a single text, in characters: twice that of a page of Markdown.</summary>
    public const int MaxTextLength = 8_000_000;

    /// <summary>The maximum length of what the body of a page writes, in characters.</summary>
    public const int MaxBodyLength = 16_000_000;

    /// <summary>
    /// The maximum length of what a layout writes, in characters. A body counts as often as partials pass it on.
    /// </summary>
    public const int MaxOutputLength = 64_000_000;

    /// <summary>The maximum size of a whole number, in bytes: about 1,200 digits.</summary>
    /// <remarks>Calculations with numbers of a million digits take milliseconds per step.</remarks>
    public const int MaxNumberBytes = 512;

    private long _steps;
    private long _iterations;

    /// <summary>
    /// Makes Scriban count the iterations of a whole run instead of starting again after each outermost loop.
    /// </summary>
    public void Enter(TemplateContext run) => LoopDepth(run)++;

    /// <summary>Takes one step, and adds up the iterations of all runs of this output.</summary>
    public void Take(TemplateContext run, SourceSpan span)
    {
        ref var iterations = ref LoopStep(run);
        if (iterations < _iterations) iterations = _iterations;
        else _iterations = iterations;
        if (++_steps > MaxSteps) throw TemplateProblems.TooManySteps(span, MaxSteps);
    }

    public void TakeItem(TemplateContext run, SourceSpan span)
    {
        if (++LoopStep(run) > MaxIterations) throw TemplateProblems.TooManyItems(span, MaxIterations);
    }

    public void Take(long steps, SourceSpan span)
    {
        _steps += steps;
        if (_steps > MaxSteps) throw TemplateProblems.TooManySteps(span, MaxSteps);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_loopStep")]
    private static extern ref long LoopStep(TemplateContext run);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_loopDepth")]
    private static extern ref int LoopDepth(TemplateContext run);
}
