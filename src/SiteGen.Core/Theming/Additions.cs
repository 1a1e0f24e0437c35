using System.Collections.Frozen;
using Scriban.Runtime;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>What templates can call and ask that is not the generator's own.</summary>
public sealed class Additions
{
    private static readonly string[] Taken = ["site", "page", "data", "content", "args"];

    private readonly Func<string, Fingerprint?> _fact;
    private readonly Func<string, string?> _describe;

    /// <param name="blockFunctions">Those of the functions that go around words.</param>
    /// <exception cref="InvalidOperationException">Two things have one name, which is a mistake of the program.</exception>
    public Additions(IEnumerable<TemplateFunction> functions, FrozenSet<string> blockFunctions, Func<string, Fingerprint?> fact, Func<string, string?> describe)
    {
        (BlockFunctions, _fact, _describe) = (blockFunctions, fact, describe);
        foreach (var function in functions)
        {
            if (Taken.Contains(function.Name) || Builtins.Names.Contains(function.Name) || Functions.ContainsKey(function.Name)) throw new InvalidOperationException($"There is something called '{function.Name}' already.");
            Functions.SetValue(function.Name, function, readOnly: true);
        }
        if (blockFunctions.FirstOrDefault(name => !Functions.ContainsKey(name)) is { } missing) throw new InvalidOperationException($"There is no function '{missing}' to go around words.");
    }

    public static Additions None { get; } = new([], FrozenSet<string>.Empty, static _ => null, static _ => null);

    public ScriptObject Functions { get; } = [];

    public FrozenSet<string> BlockFunctions { get; }

    public IEnumerable<string> Names => Functions.Keys;

    public Fingerprint? Fact(string name) => _fact(name);

    /// <summary>A fact in words.</summary>
    public string? Describe(string fact) => _describe(fact);
}
