using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;

namespace SiteGen.Cli.Checking;

/// <summary>The claims that make a check fail.</summary>
/// <param name="FailsUnused">True if a claim that no page uses fails.</param>
public sealed record ClaimPolicy(ImmutableHashSet<Verdict> Failing, bool FailsUnused)
{
    private const string Unused = "unused";

    private static readonly Dictionary<string, Verdict> Verdicts = Enum.GetValues<Verdict>()
        .ToDictionary(static verdict => Words.Of(verdict).Replace(' ', '-'), StringComparer.Ordinal);

    public static ClaimPolicy? Parse(string text, out Diagnostic? problem)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = names.FirstOrDefault(static name => name != Unused && !Verdicts.ContainsKey(name));
        problem = unknown is null ? null
            : Diagnostic.Error("SG0850", new SourceLocation(SourcePath.Root),
            $"'{UnicodeText.Excerpt(unknown)}' is not a verdict.",
            Nearest.Suggestion(unknown, Verdicts.Keys.Append(Unused))
            ?? $"Available verdicts: {string.Join(", ", Verdicts.Keys.Append(Unused))}.");
        return problem is null ? new ClaimPolicy(
            [.. names.Where(static name => name != Unused).Select(static name => Verdicts[name])],
            names.Contains(Unused)) : null;
    }

    public bool Fails(LedgerEntry entry) => Failing.Contains(entry.Verdict) || (FailsUnused && entry.Uses.IsEmpty);
}
