using System.Collections.Frozen;
using Scriban.Runtime;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming.Bodies;

namespace SiteGen.Theming;

/// <summary>The functions and facts that extensions add for templates.</summary>
public sealed class Additions
{
    private static readonly string[] Taken = ["site", "page", "data", "content", "args"];

    private readonly Func<string, Fingerprint?> _fact;
    private readonly Func<string, string?> _describe;
    private readonly Func<Page, PageRenderer, PageAddition> _around;

    /// <param name="blockFunctions">The names of the functions that take a block.</param>
    /// <param name="needs">Needed wherever a function, an addition or a page of an extension is shown.</param>
    /// <exception cref="InvalidOperationException">
    /// A name is already taken, or a block function does not exist; either is a bug in an extension.
    /// </exception>
    public Additions(IEnumerable<TemplateFunction> functions, FrozenSet<string> blockFunctions,
        Func<string, Fingerprint?> fact, Func<string, string?> describe, Func<Page, PageRenderer, PageAddition> around,
        PageNeeds needs)
    {
        (BlockFunctions, Needs, _fact, _describe, _around) = (blockFunctions, needs, fact, describe, around);
        foreach (var function in functions)
        {
            if (Taken.Contains(function.Name) || Builtins.Names.Contains(function.Name)
                || Functions.ContainsKey(function.Name))
                throw new InvalidOperationException($"The name '{function.Name}' is already taken.");
            Functions.SetValue(function.Name, function.Needing(needs), readOnly: true);
        }
        if (blockFunctions.FirstOrDefault(name => !Functions.ContainsKey(name)) is { } missing)
            throw new InvalidOperationException($"The block function '{missing}' does not exist.");
    }

    public static Additions None { get; } = new(
        [], FrozenSet<string>.Empty, static _ => null, static _ => null, static (_, _) => PageAddition.None,
        PageNeeds.None);

    public ScriptObject Functions { get; } = [];

    public FrozenSet<string> BlockFunctions { get; }

    public PageNeeds Needs { get; }

    public IEnumerable<string> Names => Functions.Keys;

    public Fingerprint? Fact(string name) => _fact(name);

    public PageAddition Around(Page page, PageRenderer renderer) => _around(page, renderer);

    /// <summary>Returns a fact in words; null if the extensions do not know it.</summary>
    public string? Describe(string fact) => _describe(fact);
}
