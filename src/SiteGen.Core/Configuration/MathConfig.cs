using System.Collections.Frozen;

namespace SiteGen.Configuration;

/// <summary>How pages use formulas.</summary>
/// <param name="IsOn">Dollar signs enclose formulas in pages that do not say otherwise.</param>
/// <param name="Macros">The site's own commands: what each stands for, by its name without the backslash.</param>
public sealed record MathConfig(bool IsOn, FrozenDictionary<string, string> Macros)
{
    public static MathConfig Off { get; } = new(false, FrozenDictionary<string, string>.Empty);

    public static MathConfig On { get; } = Off with { IsOn = true };
}
