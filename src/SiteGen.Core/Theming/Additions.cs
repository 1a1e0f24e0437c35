using System.Collections.Frozen;
using Scriban.Runtime;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Theming;

/// <summary>What templates can call and ask that is not the generator's own.</summary>
public sealed class Additions
{
    private static readonly string[] Taken = ["site", "page", "data", "content", "args"];

    private readonly Func<string, Fingerprint?> _fact;
    private readonly Func<string, string?> _describe;
    private readonly Func<Page, PageRenderer, PageAddition> _around;

    /// <param name="blockFunctions">Those of the functions that go around words.</param>
    /// <exception cref="InvalidOperationException">
    /// Two things have one name, which is a mistake of the program.
    /// </exception>
    public Additions(IEnumerable<TemplateFunction> functions, FrozenSet<string> blockFunctions,
        Func<string, Fingerprint?> fact, Func<string, string?> describe, Func<Page, PageRenderer, PageAddition> around)
    {
        (BlockFunctions, _fact, _describe, _around) = (blockFunctions, fact, describe, around);
        foreach (var function in functions)
        {
            if (Taken.Contains(function.Name) || Builtins.Names.Contains(function.Name)
                || Functions.ContainsKey(function.Name))
                throw new InvalidOperationException($"There is something called '{function.Name}' already.");
            Functions.SetValue(function.Name, function, readOnly: true);
        }
        if (blockFunctions.FirstOrDefault(name => !Functions.ContainsKey(name)) is { } missing)
            throw new InvalidOperationException($"There is no function '{missing}' to go around words.");
    }

    public static Additions None { get; } = new(
        [], FrozenSet<string>.Empty, static _ => null, static _ => null, static (_, _) => PageAddition.None);

    public ScriptObject Functions { get; } = [];

    public FrozenSet<string> BlockFunctions { get; }

    public IEnumerable<string> Names => Functions.Keys;

    public Fingerprint? Fact(string name) => _fact(name);

    public PageAddition Around(Page page, PageRenderer renderer) => _around(page, renderer);

    /// <summary>A fact in words.</summary>
    public string? Describe(string fact) => _describe(fact);
}
